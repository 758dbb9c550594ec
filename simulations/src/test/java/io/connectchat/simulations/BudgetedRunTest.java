package io.connectchat.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.ConnectChatMock;
import io.connectchat.mock.journal.JournalEntry;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A budget that is used up ends a run in order. */
class BudgetedRunTest {
  private static final int ASSERTIONS_FAILED = 2;

  @TempDir Path temp;

  /** On what is taken for a real instance: the first customer's message is one of the 100. */
  @Test
  void aRunThatWouldSay400MessagesEndsWhenTheServiceHasTaken100AndSaysWhy() throws Exception {
    Secrets secrets = new Secrets(temp);
    try (ConnectChatMock fake = ConnectChatMock.start()) {
      GatlingProcess run =
          GatlingProcess.startWith(
              LoadSimulation.class,
              temp.resolve("reports"),
              secrets.environment(),
              secrets.and(
                  "chat.target=aws",
                  "chat.endpoint=" + fake.url(),
                  "chat.customers=20",
                  "chat.rampUp=1s",
                  "chat.messages=20",
                  "chat.thinkTime=100ms",
                  "chat.budget.messages=100"));

      assertThat(run.exitCode()).as(run.output()).isEqualTo(ASSERTIONS_FAILED);
      assertThat(
              fake.journal().stream()
                  .filter(entry -> entry.kind() == JournalEntry.Kind.CALL)
                  .filter(entry -> entry.operation().filter("SendMessage"::equals).isPresent()))
          .hasSize(100);
      assertThat(run.output())
          .contains(
              "chat.budget.messages=100 will end the run early: it would send 400, and the first"
                  + " customer 1 more");
      JsonNode verdict = run.verdict();
      assertThat(verdict.path("verdict").textValue()).isEqualTo("UNKNOWN");
      assertThat(verdict.path("reasons").toString())
          .contains(
              "the budget is used up: chat.budget.messages=100 (1 of it by the first customer)");
      JsonNode messages = verdict.path("messages");
      assertThat(Sums.count(messages, "sent")).isEqualTo(99);
      assertThat(Sums.count(messages, "accepted")).isEqualTo(99);
      assertThat(Sums.count(messages, "echoed")).isEqualTo(99);
      assertThat(Sums.count(verdict.path("contacts"), "leftOpen")).isZero();
      assertThat(Sums.count(verdict.path("contacts"), "ended"))
          .isEqualTo(Sums.count(verdict.path("contacts"), "started"));
      assertThat(Sums.count(verdict.path("customers"), "failed")).isZero();
      Sums.hold(verdict);
    }
  }
}
