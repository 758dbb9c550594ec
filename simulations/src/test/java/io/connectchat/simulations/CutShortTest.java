package io.connectchat.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.target.OpenChats;
import io.connectchat.mock.ConnectChatMock;
import io.connectchat.mock.journal.JournalEntry;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that do not come to their end by themselves end well all the same. */
class CutShortTest {
  private static final int ASSERTIONS_FAILED = 2;
  private static final int ENOUGH_MESSAGES = 30;

  @TempDir Path temp;

  /** Through a gateway, since its secrets are to stay secret here, too. */
  @Test
  void ctrlCEndsTheOpenChatsAndTheVerdictIsUnknown() throws Exception {
    Secrets secrets = new Secrets(temp);
    try (ConnectChatMock fake = secrets.marked(ConnectChatMock.builder()).start()) {
      GatlingProcess run =
          GatlingProcess.startWith(
              LoadSimulation.class,
              temp.resolve("reports"),
              secrets.environmentWithApiKey(),
              secrets.and(
                  "chat.target=gateway",
                  "chat.endpoint=" + fake.url(),
                  "chat.gatewayUrl=" + fake.url() + "/Prod",
                  "chat.gatewayAuthorization=" + Secrets.AUTHORIZATION,
                  "chat.customers=10",
                  "chat.rampUp=0ms",
                  "chat.messages=1000",
                  "chat.thinkTime=50ms"));
      Eventually.holds("messages are sent", () -> calls(fake, "SendMessage") > ENOUGH_MESSAGES);
      run.interrupt();

      assertThat(run.exitCode()).as(run.output()).isEqualTo(128 + 2);
      JsonNode verdict = run.verdict();
      assertThat(verdict.path("verdict").textValue()).isEqualTo("UNKNOWN");
      assertThat(verdict.path("reasons").path(0).textValue())
          .isEqualTo("the run was interrupted while 10 chats were open");
      Sums.hold(verdict);
      assertThat(Sums.count(verdict.path("contacts"), "leftOpen")).isZero();
      assertThat(calls(fake, "DisconnectParticipant")).as("with the first customer").isEqualTo(11);
      assertThat(run.output()).contains("Interrupted: ending 10 chats", "Verdict: UNKNOWN");
      assertThat(secrets.log()).contains("DEBUG io.netty", "DEBUG io.gatling");
      assertThat(verdict.path("settings").toString()).contains("chat.gatewayApiKey", "***");
      assertThat(secrets.leaks(run.output())).isEmpty();
    }
  }

  /** SIGTERM, as CI sends it; on TLS and with signatures that are checked. */
  @Test
  void aSignalEndsTheChatsOfARunOnAmazonConnectAndLeavesNothingToSweep() throws Exception {
    Secrets secrets = new Secrets(temp);
    String keys = Secrets.KEY + ":" + Secrets.SECRET_KEY;
    try (ConnectChatMock fake = ConnectChatMock.builder().tls().verifySigV4(keys).start()) {
      GatlingProcess run =
          GatlingProcess.startWith(
              LoadSimulation.class,
              temp.resolve("reports"),
              secrets.environment(),
              secrets.and(
                  "chat.target=aws",
                  "chat.endpoint=" + fake.url(),
                  "chat.caFile=" + fake.certificate().orElseThrow(),
                  "chat.customers=10",
                  "chat.rampUp=0ms",
                  "chat.messages=1000",
                  "chat.thinkTime=50ms"));
      Eventually.holds("messages are sent", () -> calls(fake, "SendMessage") > ENOUGH_MESSAGES);
      run.terminate();

      assertThat(run.exitCode()).as(run.output()).isEqualTo(128 + 15);
      JsonNode verdict = run.verdict();
      assertThat(verdict.path("verdict").textValue()).isEqualTo("UNKNOWN");
      assertThat(verdict.path("reasons").path(0).textValue())
          .isEqualTo("the run was interrupted while 10 chats were open");
      assertThat(Sums.count(verdict.path("contacts"), "leftOpen")).isZero();
      assertThat(calls(fake, "DisconnectParticipant")).as("with the first customer").isEqualTo(11);
      assertThat(calls(fake, "StartChatContact")).isEqualTo(11);
      OpenChats left = OpenChats.read(run.folder());
      assertThat(left.contacts()).isEmpty();
      assertThat(left.unanswered()).isEmpty();
      assertThat(left.ended()).hasSize(10);
      assertThat(secrets.leaks(run.output())).isEmpty();
    }
  }

  @Test
  void aTargetThatDiesFailsTheRunWithEverythingSeenSoFarJudged() throws Exception {
    ConnectChatMock fake = ConnectChatMock.start();
    GatlingProcess run = longRunAgainst(fake);
    Eventually.holds("messages are sent", () -> calls(fake, "SendMessage") > ENOUGH_MESSAGES);
    fake.close();

    assertThat(run.exitCode()).as(run.output()).isEqualTo(ASSERTIONS_FAILED);
    JsonNode verdict = run.verdict();
    assertThat(verdict.path("verdict").textValue()).isEqualTo("FAIL");
    Sums.hold(verdict);
    assertThat(Sums.count(verdict.path("customers"), "failed")).isEqualTo(10);
    JsonNode messages = verdict.path("messages");
    assertThat(Sums.count(messages, "accepted")).isGreaterThanOrEqualTo(ENOUGH_MESSAGES);
    assertThat(Sums.count(messages, "sent") + Sums.count(messages, "notSent"))
        .as("every message that was to be sent is accounted for")
        .isEqualTo(10 * 1000);
  }

  @Test
  void aTargetThatIsGoneEndsARunThatWouldGoOnAndWhoNeverCameIsCounted() throws Exception {
    ConnectChatMock fake = ConnectChatMock.start();
    GatlingProcess run =
        GatlingProcess.start(
            LoadSimulation.class,
            temp.resolve("reports"),
            "chat.endpoint=" + fake.url(),
            "chat.arrivalRate=10",
            "chat.rampUp=0ms",
            "chat.duration=10m",
            "chat.messages=2",
            "chat.thinkTime=50ms",
            "chat.requestTimeout=5s");
    Eventually.holds("messages are sent", () -> calls(fake, "SendMessage") > ENOUGH_MESSAGES);
    fake.close();

    assertThat(run.exitCode()).as(run.output()).isEqualTo(ASSERTIONS_FAILED);
    JsonNode verdict = run.verdict();
    assertThat(verdict.path("verdict").textValue()).isEqualTo("FAIL");
    Sums.hold(verdict);
    long started = Sums.count(verdict.path("customers"), "started");
    assertThat(Sums.count(verdict.path("customers"), "neverCame")).isEqualTo(6_000 - started);
    assertThat(verdict.path("reasons").toString())
        .containsPattern("the target could not be reached any more, from \\d+\\.\\d s into the run")
        .contains(6_000 - started + " customers never came, as the run ended early");
    assertThat(run.folder().resolve("index.html")).exists();
  }

  private GatlingProcess longRunAgainst(ConnectChatMock fake) throws Exception {
    return GatlingProcess.start(
        LoadSimulation.class,
        temp.resolve("reports"),
        "chat.endpoint=" + fake.url(),
        "chat.customers=10",
        "chat.rampUp=0ms",
        "chat.messages=1000",
        "chat.thinkTime=50ms");
  }

  private static long calls(ConnectChatMock fake, String operation) {
    return fake.journal().stream()
        .filter(entry -> entry.kind() == JournalEntry.Kind.CALL)
        .filter(entry -> entry.operation().filter(operation::equals).isPresent())
        .count();
  }
}
