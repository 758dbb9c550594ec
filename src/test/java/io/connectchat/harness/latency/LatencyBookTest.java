package io.connectchat.harness.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What goes in comes out, to three significant digits. */
class LatencyBookTest {
  private static final long MS = 1_000_000;

  private final LatencyBook book = new LatencyBook();

  @Test
  void aLegOfWhichNothingWasSeenIsAllZero() {
    assertThat(book.summaries()).hasSize(Leg.values().length);
    assertThat(book.summaries().values()).containsOnly(new LatencySummary(0, 0, 0, 0, 0, 0, 0, 0));
  }

  @Property
  void whatIsNotRoundedIsWithinAThousandthOfWhatWentIn(
      @ForAll @LongRange(min = 1, max = 3_600_000 * MS) long nanos) {
    LatencyBook fresh = new LatencyBook();
    fresh.record(Leg.START, nanos);

    double millis = nanos / 1e6;
    assertThat(fresh.summaries().get(Leg.START).p99()).isCloseTo(millis, within(millis / 1_000));
  }

  @Test
  void eachLegHasItsOwn() {
    book.record(Leg.ECHO, 5 * MS);

    assertThat(echo()).isEqualTo(new LatencySummary(1, 5, 5, 5, 5, 5, 5, 5));
    assertThat(book.summaries().get(Leg.REPLY).count()).isZero();
  }

  @Test
  void percentilesOfPlantedLatencies() {
    for (int i = 1; i <= 999; i++) {
      book.record(Leg.ECHO, i * MS);
    }

    assertThat(echo()).isEqualTo(new LatencySummary(999, 500, 500, 900, 950, 990, 999, 999));
  }

  @Test
  void oneStallAmongManyShowsWhereItShould() {
    for (int i = 0; i < 999; i++) {
      book.record(Leg.ECHO, 2 * MS);
    }
    book.record(Leg.ECHO, 1_000 * MS);

    assertThat(echo()).isEqualTo(new LatencySummary(1_000, 3, 2, 2, 2, 2, 2, 1_000));
  }

  @Property
  void aLatencyOfThreeDigitsComesOutAsItWentIn(
      @ForAll @IntRange(min = 1, max = 999) int digits, @ForAll @IntRange(max = 9) int zeros) {
    long nanos = digits * (long) Math.pow(10, zeros);
    LatencyBook fresh = new LatencyBook();
    fresh.record(Leg.START, nanos);

    double millis = nanos / 1e6;
    assertThat(fresh.summaries().get(Leg.START).rounded())
        .isEqualTo(new LatencySummary(1, millis, millis, millis, millis, millis, millis, millis));
  }

  @Test
  void aSecondIsTimedToTheMillisecondAndTenMillisecondsToTheHundredth() {
    assertThat(rounded(1_004_600_000)).isEqualTo(1_005);
    assertThat(rounded(107_000_000)).isEqualTo(107);
    assertThat(rounded(107_100_000)).isEqualTo(107.1);
    assertThat(rounded(16_127_000)).isEqualTo(16.13);
  }

  private static double rounded(long nanos) {
    LatencyBook fresh = new LatencyBook();
    fresh.record(Leg.START, nanos);
    return fresh.summaries().get(Leg.START).rounded().p50();
  }

  @Test
  void whatIsLongerThanAnHourCountsAsAnHour() {
    book.record(Leg.ECHO, Long.MAX_VALUE);
    book.record(Leg.ECHO, 3_600_000 * MS + 1);

    assertThat(echo().p50()).isEqualTo(3_600_000);
    assertThat(echo().max()).isEqualTo(3_600_000);
  }

  @Test
  void whatIsBelowZeroCountsAsZero() {
    book.record(Leg.ECHO, -1);
    book.record(Leg.ECHO, Long.MIN_VALUE);

    assertThat(echo()).isEqualTo(new LatencySummary(2, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void nothingIsLostWhenManyRecordAndOneReads() throws InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    List<Throwable> thrown = new ArrayList<>();
    Thread reader = new Thread(() -> read(done));
    reader.setUncaughtExceptionHandler((thread, failure) -> thrown.add(failure));
    reader.start();
    List<Thread> writers = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      long nanos = i * MS;
      writers.add(new Thread(() -> write(nanos)));
    }
    writers.forEach(Thread::start);
    for (Thread writer : writers) {
      writer.join();
    }
    done.set(true);
    reader.join();

    assertThat(thrown).isEmpty();
    assertThat(echo().count()).isEqualTo(8 * 50_000);
    assertThat(echo().mean()).isEqualTo(4.5);
    assertThat(echo().max()).isEqualTo(8);
  }

  @Test
  void aFigureIsFoundByItsName() {
    LatencySummary summary = new LatencySummary(1, 2, 3, 4, 5, 6, 7, 8);

    assertThat(List.of("mean", "p50", "p90", "p95", "p99", "p999", "max"))
        .extracting(name -> summary.figure(name).orElseThrow())
        .containsExactly(2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0);
    assertThat(summary.figure("p42")).isEmpty();
  }

  private LatencySummary echo() {
    return book.summaries().get(Leg.ECHO).rounded();
  }

  private void write(long nanos) {
    for (int i = 0; i < 50_000; i++) {
      book.record(Leg.ECHO, nanos);
    }
  }

  private void read(AtomicBoolean done) {
    while (!done.get()) {
      assertThat(echo().count()).isBetween(0L, 8L * 50_000);
    }
  }
}
