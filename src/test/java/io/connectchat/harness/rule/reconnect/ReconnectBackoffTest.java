package io.connectchat.harness.rule.reconnect;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.evidence.Answered;
import io.connectchat.harness.evidence.Asked;
import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Outcome;
import io.connectchat.harness.rule.Verdict;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReconnectBackoffTest {
  private static final long MS = 1_000_000;

  @Test
  void pausesThatDoubleHoldAndPausesThatDoNotGrowAreBroken() {
    assertThat(judged(refused(0, ""), refused(1_000, ""), refused(3_000, "")).verdict())
        .isEqualTo(Verdict.PASS);
    Outcome steady = judged(refused(0, ""), refused(1_000, ""), refused(2_000, ""));
    assertThat(steady.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(steady.actual()).isEqualTo("1000 ms after 1000 ms");
  }

  @Test
  void whatAnAwsSdkRepeatsByItselfIsOneAttempt() {
    assertThat(judged(refused(0, "a"), refused(531, "a"), refused(915, "a")).verdict())
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(
            judged(
                    refused(0, "a"),
                    refused(500, "a"),
                    refused(2_000, "b"),
                    refused(2_300, "b"),
                    refused(6_100, "c"))
                .verdict())
        .isEqualTo(Verdict.PASS);
    assertThat(judged(refused(0, "a"), refused(1_000, "b"), refused(2_000, "c")).verdict())
        .isEqualTo(Verdict.FAIL);
  }

  private static Outcome judged(Exchange... calls) {
    List<Observation> seen = Stream.of(calls).map(Observation.class::cast).toList();
    return ReconnectBackoff.RULE.judge(
        new History(List.of(Session.of("one", seen)), Duration.ofSeconds(5)));
  }

  /** A connection that is refused with 429, and how the SDK names the call. */
  private static Exchange refused(long ms, String call) {
    Map<String, String> headers = call.isEmpty() ? Map.of() : Map.of("amz-sdk-invocation-id", call);
    return new Exchange(
        "CreateParticipantConnection",
        new Asked("POST", URI.create("/participant/connection"), headers, "{}"),
        new Answered(429, Map.of(), "{}", "", Instant.EPOCH),
        ms * MS,
        ms * MS);
  }
}
