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
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReconnectBackoffTest {
  private static final long MS = 1_000_000;

  @Test
  void pausesThatDoubleHoldAndPausesThatDoNotGrowAreBroken() {
    assertThat(judged(at(0, 1_000, 3_000, 7_000, 15_000)).verdict()).isEqualTo(Verdict.PASS);
    Outcome steady = judged(at(0, 1_000, 2_000, 3_000, 4_000));
    assertThat(steady.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(steady.actual())
        .isEqualTo("pauses of 1000 ms, 1000 ms, 1000 ms, 1000 ms between five attempts");
  }

  @Test
  void fewerThanFourPausesProveNothing() {
    assertThat(judged(at(0, 531, 915)).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(judged(at(0, 1_000, 2_000, 3_000)).verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void pausesDrawnByChanceMayShrinkOnTheirWay() {
    assertThat(judged(at(0, 900, 1_100, 3_900, 4_400)).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void aBusyMachineThatMakesEveryPauseFiveSecondsLongerBreaksNothing() {
    assertThat(judged(at(0, 6_000, 13_000, 22_000, 35_000)).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void attemptsWithoutPausesAreBrokenUnlessTheMachineNeedsLongForEach() {
    assertThat(judged(at(0, 56, 104, 140, 236)).verdict()).isEqualTo(Verdict.FAIL);
    assertThat(judged(at(0, 100, 400, 1_300, 2_000)).verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void shortPausesThatDoubleAreJudgedWhenTheyAreLongEnough() {
    assertThat(judged(at(0, 100, 300, 700, 1_500)).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(judged(at(0, 100, 300, 700, 1_500, 3_100)).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void steadyPausesAtTheCapHold() {
    assertThat(judged(at(0, 30_000, 60_000, 90_000, 120_000)).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void whatAnAwsSdkRepeatsByItselfIsOneAttempt() {
    assertThat(
            judged(
                    refused(0, "a"),
                    refused(500, "a"),
                    refused(1_000, "b"),
                    refused(1_500, "b"),
                    refused(2_000, "c"))
                .verdict())
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(
            judged(
                    refused(0, "a"),
                    refused(1_000, "b"),
                    refused(2_000, "c"),
                    refused(3_000, "d"),
                    refused(4_000, "e"))
                .verdict())
        .isEqualTo(Verdict.FAIL);
  }

  private static Exchange[] at(long... ms) {
    return LongStream.of(ms).mapToObj(one -> refused(one, "")).toArray(Exchange[]::new);
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
