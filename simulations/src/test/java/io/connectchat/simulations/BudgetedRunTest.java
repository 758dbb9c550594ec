package io.connectchat.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A budget that is used up ends a run in order. */
class BudgetedRunTest {
  private static final int ASSERTIONS_FAILED = 2;

  @TempDir Path temp;

  @Test
  void aRunThatWouldSay400MessagesEndsAt100AndSaysWhy() throws Exception {
    GatlingProcess run =
        GatlingProcess.start(
            LoadSimulation.class,
            temp.resolve("reports"),
            "chat.customers=20",
            "chat.rampUp=1s",
            "chat.messages=20",
            "chat.thinkTime=100ms",
            "chat.budget.messages=100");

    assertThat(run.exitCode()).as(run.output()).isEqualTo(ASSERTIONS_FAILED);
    JsonNode verdict = run.verdict();
    assertThat(verdict.path("verdict").textValue()).isEqualTo("UNKNOWN");
    assertThat(verdict.path("reasons").toString())
        .contains("the budget is used up: chat.budget.messages=100");
    JsonNode messages = verdict.path("messages");
    assertThat(Sums.count(messages, "sent")).isEqualTo(100);
    assertThat(Sums.count(messages, "accepted")).isEqualTo(100);
    assertThat(Sums.count(messages, "echoed")).isEqualTo(100);
    assertThat(Sums.count(verdict.path("contacts"), "leftOpen")).isZero();
    assertThat(Sums.count(verdict.path("contacts"), "ended"))
        .isEqualTo(Sums.count(verdict.path("contacts"), "started"));
    assertThat(Sums.count(verdict.path("customers"), "failed")).isZero();
    Sums.hold(verdict);
  }
}
