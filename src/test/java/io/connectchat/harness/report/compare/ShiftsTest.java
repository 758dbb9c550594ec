package io.connectchat.harness.report.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.connectchat.harness.latency.Leg;
import io.connectchat.harness.report.compare.Shift.Outcome;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/** Whether a leg got slower, and not by chance. */
class ShiftsTest {
  private static final long MS = 1_000_000;

  @Test
  void theSameDistributionTwiceRaisesNoAlarm() {
    for (int seed = 0; seed < 80; seed++) {
      Random random = new Random(seed);
      List<Shift> shifts = compare(echoes(random, 40, 50, x -> x), echoes(random, 40, 50, x -> x));

      assertThat(shifts).as("seed %d", seed).extracting(Shift::outcome).containsOnly(Outcome.SAME);
    }
  }

  /** Nobody can tell them all from a slower service: one second in ten differs by luck, too. */
  @Test
  void stallsThatHitWholeSecondsRaiseHardlyAnyAlarm() {
    int alarms = 0;
    for (int seed = 0; seed < 80; seed++) {
      Random random = new Random(seed);
      alarms +=
          compare(stalling(random), stalling(random)).stream()
                  .anyMatch(shift -> shift.outcome() == Outcome.WORSE)
              ? 1
              : 0;
    }

    assertThat(alarms).isLessThanOrEqualTo(2);
  }

  @Test
  void aPlantedShiftIsFoundEveryTime() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      List<Shift> shifts =
          compare(echoes(random, 40, 50, x -> x), echoes(random, 40, 50, x -> x * 13 / 10));

      assertThat(shifts.get(0).outcome()).as("seed %d", seed).isEqualTo(Outcome.WORSE);
    }
  }

  @Test
  void aShiftOfTheTailAloneIsFoundInTheTailAlone() {
    LongUnaryOperator slowTail = x -> x > 60 * MS ? x * 3 : x;
    Random random = new Random(1);

    assertThat(compare(echoes(random, 100, 100, x -> x), echoes(random, 100, 100, slowTail)))
        .extracting(Shift::outcome)
        .containsExactly(Outcome.SAME, Outcome.SAME, Outcome.WORSE);
  }

  @Test
  void whatGotFasterIsNoAlarm() {
    Random random = new Random(1);

    assertThat(compare(echoes(random, 40, 50, x -> x), echoes(random, 40, 50, x -> x / 2)))
        .extracting(Shift::outcome)
        .containsExactly(Outcome.BETTER, Outcome.BETTER, Outcome.BETTER);
  }

  @Test
  void aShiftThatDoesNotMatterIsNoneHoweverCertainItIs() {
    // 100,000 latencies of exactly 100 ms, then of 104 ms: certain, and 4 %.
    assertThat(compare(constant(100 * MS, 100_000), constant(104 * MS, 100_000)))
        .extracting(Shift::outcome)
        .containsOnly(Outcome.SAME);
    // 2 ms, then 2.9 ms: 45 %, and less than a millisecond.
    assertThat(compare(constant(2 * MS, 100_000), constant(2_900_000, 100_000)))
        .extracting(Shift::outcome)
        .containsOnly(Outcome.SAME);
    assertThat(compare(constant(100 * MS, 100_000), constant(106 * MS, 100_000)))
        .extracting(Shift::outcome)
        .containsOnly(Outcome.WORSE);
  }

  @Test
  void aConstantShiftIsExact() {
    Shift shift = compare(constant(100 * MS, 2_000), constant(120 * MS, 2_000)).get(0);

    assertThat(List.of(shift.shift(), shift.low(), shift.high()))
        .allSatisfy(millis -> assertThat(millis).isCloseTo(20, within(0.1)));
  }

  @Test
  void tooFewAreNotJudged() {
    List<Shift> shifts = compare(constant(100 * MS, 1_499), constant(900 * MS, 149));

    assertThat(shifts)
        .extracting(Shift::outcome)
        .containsExactly(Outcome.WORSE, Outcome.UNKNOWN, Outcome.UNKNOWN);
    assertThat(shifts.get(1).why()).isEqualTo("too few: 149 of the 150 it takes");
    assertThat(shifts.get(2).why()).isEqualTo("too few: 149 of the 1500 it takes");
  }

  @Test
  void whatCannotBeBelievedIsNotJudged() {
    assertThat(Shifts.of(constant(100 * MS, 2_000), constant(900 * MS, 2_000), "saturated"))
        .extracting(Shift::outcome)
        .containsOnly(Outcome.UNKNOWN);
  }

  @Test
  void aLegThatIsGoneIsUnknown() {
    assertThat(compare(constant(100 * MS, 2_000), new Latencies()))
        .extracting(Shift::why)
        .containsOnly("not measured in the run");
  }

  private static List<Shift> compare(Latencies baseline, Latencies run) {
    return Shifts.of(baseline, run, "");
  }

  private static Latencies constant(long nanos, int count) {
    Latencies latencies = new Latencies();
    Histogram interval = new Histogram(3);
    interval.recordValueWithCount(nanos, count);
    latencies.interval(Leg.ECHO, interval);
    return latencies;
  }

  /** Log-normal, as latencies are: median 20 ms, p99 about 65 ms. */
  private static Latencies echoes(Random random, int seconds, int each, LongUnaryOperator planted) {
    Latencies latencies = new Latencies();
    for (int second = 0; second < seconds; second++) {
      Histogram interval = new Histogram(3);
      for (int i = 0; i < each; i++) {
        double nanos = 20 * MS * Math.exp(0.5 * random.nextGaussian());
        interval.recordValue(planted.applyAsLong((long) nanos));
      }
      latencies.interval(Leg.ECHO, interval);
    }
    return latencies;
  }

  /** One second in ten is three times as slow: its latencies are not independent. */
  private static Latencies stalling(Random random) {
    Latencies latencies = new Latencies();
    for (int second = 0; second < 60; second++) {
      double factor = random.nextInt(10) == 0 ? 3 : 1;
      Histogram interval = new Histogram(3);
      for (int i = 0; i < 50; i++) {
        interval.recordValue((long) (factor * 20 * MS * Math.exp(0.5 * random.nextGaussian())));
      }
      latencies.interval(Leg.ECHO, interval);
    }
    return latencies;
  }
}
