package io.connectchat.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.mock.ConnectChatMock;
import io.connectchat.mock.ConnectChatMockBuilder;
import io.connectchat.mock.journal.JournalEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fake in another process does wrong is what the verdict says, no more and no less. */
class VerdictFollowsTheFakeTest {
  private static final int ASSERTIONS_FAILED = 2;

  @TempDir Path temp;

  @Test
  void aDroppedFrameFailsTheRunAndNamesTheMessage() throws Exception {
    JsonNode verdict = judged("{faults: [{fault: drop, of: echo, nth: 7}]}", "chat.echoTimeout=2s");

    assertThat(Sums.count(verdict.path("messages"), "undelivered")).isEqualTo(1);
    assertThat(verdict.path("reasons").path(0).textValue())
        .matches(
            "1 of 15 accepted messages did not come back on the customer's socket,"
                + " from [0-9.]+ s into the run \\(\\d\\d:\\d\\d:\\d\\d UTC\\)");
    assertThat(explanations(verdict)).singleElement().asString().contains("Id " + faulted.get(0));
  }

  @Test
  void aDoubledFrameFailsTheRunAndNamesTheMessage() throws Exception {
    JsonNode verdict = judged("{faults: [{fault: duplicate, of: echo, nth: 7}]}");

    assertThat(Sums.count(verdict.path("messages"), "duplicated")).isEqualTo(1);
    assertThat(Sums.count(verdict.path("messages"), "echoed")).isEqualTo(15);
    assertThat(explanations(verdict)).singleElement().asString().contains("Id " + faulted.get(0));
  }

  /** By what the customer's client keeps of a call that was refused. */
  @Test
  void aTokenOfYesterdayIsTheReasonWhyAndIsSaid() throws Exception {
    Instant thirtyHoursAgo = Instant.now().minus(Duration.ofHours(30));
    String refused = "{fault: error, operation: SendMessage, nth: 7, type: AccessDeniedException}";

    JsonNode verdict =
        judged(
            ConnectChatMock.builder()
                .virtualClock(thirtyHoursAgo)
                .faults("{faults: [" + refused + "]}"));

    JsonNode first = verdict.path("diagnoses").path(0);
    assertThat(first.path("id").textValue()).isEqualTo("2.1-05");
    assertThat(first.path("likelihood").textValue()).isEqualTo("certain");
    assertThat(first.path("conversations").intValue()).isEqualTo(1);
    assertThat(first.path("evidence").textValue()).contains("behind the Expiry");
    assertThat(said)
        .contains("why        403 after a chat has gone on for a day (2.1-05, certain, 1 customer)")
        .contains("do: call CreateParticipantConnection again");
  }

  private List<String> faulted = List.of();
  private String said = "";

  private JsonNode judged(String plan, String... settings) throws Exception {
    return judged(ConnectChatMock.builder().faults(plan), settings);
  }

  private JsonNode judged(ConnectChatMockBuilder on, String... settings) throws Exception {
    try (ConnectChatMock fake = on.start()) {
      List<String> all = new java.util.ArrayList<>(List.of(settings));
      all.add("chat.endpoint=" + fake.url());
      all.add("chat.awaitReply=true");
      GatlingProcess run =
          GatlingProcess.start(
              LoadSimulation.class, temp.resolve("reports"), all.toArray(String[]::new));

      assertThat(run.exitCode()).as(run.output()).isEqualTo(ASSERTIONS_FAILED);
      said = run.output();
      faulted =
          fake.journal().stream()
              .filter(entry -> entry.kind() == JournalEntry.Kind.FAULT)
              .flatMap(entry -> entry.item().stream())
              .toList();
      JsonNode verdict = run.verdict();
      assertThat(verdict.path("verdict").textValue()).isEqualTo("FAIL");
      Sums.hold(verdict);
      return verdict;
    }
  }

  private static List<String> explanations(JsonNode verdict) {
    return StreamSupport.stream(verdict.path("findings").spliterator(), false)
        .map(finding -> finding.path("explanation").textValue())
        .toList();
  }
}
