package io.connectchat.harness.judge;

import static io.connectchat.harness.judge.CourtTest.assertRuled;
import static io.connectchat.harness.judge.Shown.tenGoodMessages;
import static io.connectchat.harness.rule.Verdict.FAIL;
import static io.connectchat.harness.rule.Verdict.PASS;
import static io.connectchat.harness.rule.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.latency.LatencySummary;
import io.connectchat.harness.latency.Leg;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits on latency, and a generator that may not be able to judge them. */
class CourtLimitsTest {
  private static final String SATURATED =
      "no limit can be judged: this process stood still for 250 ms (bound: 100 ms); look for long"
          + " garbage collections (-Xlog:gc), give more heap (-Xmx)";

  @ParameterizedTest
  @CsvSource({"mean, 2", "p50, 3", "p90, 4", "p95, 5", "p99, 6", "p999, 7", "max, 8.125"})
  void aLimitIsKeptWhenItIsJustReachedAndBrokenByAMicrosecondMore(String figure, double seen) {
    Map<Leg, LatencySummary> latency =
        Map.of(Leg.ECHO, new LatencySummary(1, 2, 3, 4, 5, 6, 7, 8.125));

    assertThat(new LatencyLimit(Leg.ECHO, figure, seen).broken(latency)).isEmpty();
    assertThat(new LatencyLimit(Leg.ECHO, figure, seen - 0.001).broken(latency)).isPresent();
  }

  @Test
  void aBrokenLimitSaysByHowMuch() {
    assertRuled(
        tenGoodMessages().echoIn(1_200_000_000).limit(Leg.ECHO, "p99", 250).rule(),
        FAIL,
        "echo p99 was 1200 ms, over the limit of 250 ms");
  }

  @Test
  void aLimitIsBrokenByLessThanPeopleReadAndTheReasonShowsIt() {
    assertRuled(
        tenGoodMessages().echoIn(1_004_000_000).limit(Leg.ECHO, "p99", 1_000).rule(),
        FAIL,
        "echo p99 was 1004 ms, over the limit of 1000 ms");
  }

  @Test
  void aLimitBelowAMillisecondIsWrittenOut() {
    assertRuled(
        tenGoodMessages().echoIn(1_000_000).limit(Leg.ECHO, "mean", 0.05).rule(),
        FAIL,
        "echo mean was 1 ms, over the limit of 0.05 ms");
  }

  @Test
  void aLimitThatIsKeptIsNoReason() {
    assertRuled(tenGoodMessages().echoIn(1_000_000).limit(Leg.ECHO, "p99", 2).rule(), PASS);
  }

  @Test
  void aLimitOnWhatNeverHappenedIsUnknown() {
    assertRuled(
        tenGoodMessages().limit(Leg.REPLY, "p50", 250).rule(),
        UNKNOWN,
        "reply p50 has a limit and was not measured: it never happened");
  }

  @Test
  void aSaturatedGeneratorCannotJudgeALimitThatIsKept() {
    assertRuled(
        tenGoodMessages().echoIn(1).limit(Leg.ECHO, "p99", 250).saturated().rule(),
        UNKNOWN,
        SATURATED);
  }

  @Test
  void norOneThatIsBrokenWhichIsThenAWarning() {
    Ruling ruling =
        tenGoodMessages().echoIn(4_000_000).limit(Leg.ECHO, "mean", 2).saturated().rule();

    assertRuled(ruling, UNKNOWN, SATURATED);
    assertThat(ruling.warnings()).containsExactly("echo mean was 4 ms, over the limit of 2 ms");
  }

  @Test
  void aSaturatedGeneratorWithoutALimitIsAWarning() {
    Ruling ruling = tenGoodMessages().saturated().rule();

    assertRuled(ruling, PASS);
    assertThat(ruling.warnings())
        .containsExactly(
            "the generator was saturated, latencies may be too high: this process stood still for"
                + " 250 ms (bound: 100 ms); look for long garbage collections (-Xlog:gc), give"
                + " more heap (-Xmx)");
  }

  @Test
  void aCapacitySearchSaysThatTheFakeSharedItsProcess() {
    Ruling ruling = tenGoodMessages().ruleSearchOnOwnFake();

    assertRuled(ruling, PASS);
    assertThat(ruling.warnings())
        .containsExactly("the fake ran in this process: latencies are those of both together");
  }
}
