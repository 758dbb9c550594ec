package io.connectchat.harness.judge.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.judge.LatencyLimit;
import io.connectchat.harness.judge.load.LevelResult.Outcome;
import io.connectchat.harness.latency.Leg;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Levels of 10 s at 1, 2, 3 and 4 customers a second; the echo may take 500 ms at p99. */
class CapacitySearchTest {
  private static final long SECOND = 1_000_000_000L;
  private static final long MILLI = 1_000_000L;

  private final AtomicLong now = new AtomicLong(-5 * SECOND);
  private final long start = now.get();
  private final CapacitySearch search =
      new CapacitySearch(
          4,
          level -> 1.0 + level,
          10 * SECOND,
          List.of(new LatencyLimit(Leg.ECHO, "p99", 500)),
          now::get);

  @Test
  void theHighestLevelBeforeTheFirstBrokenOneIsTheKnee() {
    level(0, 100);
    level(1, 200);
    level(2, 900);
    at(31);

    assertThat(search.goesOn()).isFalse();
    CapacityResult result = search.result(false);
    assertThat(result.knee()).map(LevelResult::rate).hasValue(2.0);
    assertThat(result.broke()).map(LevelResult::rate).hasValue(3.0);
    assertThat(result.inWords())
        .isEqualTo(
            "2 customers/s held; at 3 customers/s broke first: echo p99 was 900 ms, over the limit"
                + " of 500 ms");
    assertThat(result.noneHeld()).isEmpty();
    assertThat(result.inconclusive()).isEmpty();
  }

  @Test
  void aLevelThatIsUnderWayIsNotJudgedByItsLatency() {
    level(0, 100);
    level(1, 900);
    at(19);

    assertThat(search.goesOn()).isTrue();
  }

  @Test
  void aLatencyBelongsToTheLevelInWhichItBegan() {
    level(0, 100);
    at(10.4);
    search.arrived(now.get());
    search.recorded(Leg.ECHO, 600 * MILLI);
    at(11);

    assertThat(search.goesOn()).isFalse();
    assertThat(search.result(false).noneHeld())
        .hasValue(
            "the first level of the capacity search, 1 customers/s, broke already: echo p99 was 600"
                + " ms, over the limit of 500 ms");
  }

  @Test
  void aCustomerThatFailsEndsTheSearchAtOnce() {
    level(0, 100);
    level(1, 100);
    search.failed("start: expected 200 from StartChatContact, got 429", now.get());

    assertThat(search.goesOn()).isFalse();
    CapacityResult result = search.result(false);
    assertThat(result.levels().get(1).failed()).isEqualTo(1);
    assertThat(result.levels().get(1).brokeByLatency()).isFalse();
    assertThat(result.inWords())
        .isEqualTo(
            "1 customers/s held; at 2 customers/s broke first: a customer could not go on, start:"
                + " expected 200 from StartChatContact, got 429");
  }

  @Test
  void aLossThatComesToLightLateCountsForTheLevelInWhichTheMessageWasSent() {
    level(0, 100);
    level(1, 100);
    level(2, 100);
    search.undelivered(start + 15 * SECOND);

    CapacityResult result = search.result(false);
    assertThat(result.knee()).map(LevelResult::rate).hasValue(1.0);
    assertThat(result.levels())
        .extracting(LevelResult::outcome)
        .containsExactly(Outcome.HELD, Outcome.BROKE, Outcome.CUT);
  }

  @Test
  void whenEveryLevelHoldsTheKneeIsAboveThem() {
    for (int level = 0; level < 4; level++) {
      level(level, 100);
    }

    CapacityResult result = search.result(false);
    assertThat(result.allHeld()).isTrue();
    assertThat(result.inWords())
        .isEqualTo("4 customers/s held, the highest asked for: the knee is above it");
  }

  @Test
  void aLevelInWhichNothingWasMeasuredHasNotHeld() {
    level(0, 100);
    at(10);
    search.arrived(now.get());

    CapacityResult result = search.result(false);
    assertThat(result.levels().get(1).outcome()).isEqualTo(Outcome.UNMEASURED);
    assertThat(result.inconclusive().orElseThrow())
        .startsWith("the capacity search could not judge 2 customers/s");
  }

  @Test
  void aLevelInWhichNobodyGotInHasNotHeldWithoutAnyLimitEither() {
    CapacitySearch unlimited =
        new CapacitySearch(2, level -> 1.0 + level, 10 * SECOND, List.of(), now::get);
    unlimited.arrived(now.get());
    at(12);

    assertThat(unlimited.result(true).levels().get(0).outcome()).isEqualTo(Outcome.UNMEASURED);
  }

  @Test
  void anInterruptedSearchKnowsOnlyTheLevelsThatLasted() {
    level(0, 100);
    level(1, 100);
    at(15);

    assertThat(search.result(true).levels())
        .extracting(LevelResult::outcome)
        .containsExactly(Outcome.HELD, Outcome.CUT);
  }

  /** Customers come through a level, and each has its echo in so many milliseconds. */
  private void level(int level, long echoMillis) {
    for (int customer = 0; customer <= level; customer++) {
      at(10 * level);
      search.arrived(now.get());
      now.addAndGet(echoMillis * MILLI);
      search.recorded(Leg.ECHO, echoMillis * MILLI);
    }
  }

  private void at(double seconds) {
    now.set(start + (long) (seconds * SECOND));
  }
}
