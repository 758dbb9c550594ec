package io.connectchat.harness.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/** What came in between two ticks of the clock. */
class IntervalsTest {
  private static final long MS = 1_000_000;

  private final AtomicLong clock = new AtomicLong(5_000);
  private final LatencyBook book = new LatencyBook(clock::get);
  private final List<String> told = new ArrayList<>();

  @Test
  void eachIntervalHasWhatCameInItAndIsStamped() {
    book.tell(this::note);
    book.record(Leg.ECHO, 3 * MS);
    tick(6_000);
    book.record(Leg.ECHO, 4 * MS);
    book.record(Leg.ECHO, 4 * MS);
    tick(7_500);
    tick(8_000);

    assertThat(told).containsExactly("5000-6000: 1", "6000-7500: 2");
    assertThat(book.summaries().get(Leg.ECHO).count()).isEqualTo(3);
  }

  @Test
  void whatIsSummedUpBetweenTicksIsNotLostForTheSinks() {
    book.tell(this::note);
    book.record(Leg.ECHO, 3 * MS);
    clock.set(5_400);
    book.summaries();
    book.record(Leg.ECHO, 3 * MS);
    tick(6_000);

    assertThat(told).containsExactly("5000-5400: 1", "5400-6000: 1");
  }

  @Test
  void recentIsWhatCameInTheWindowAndNoOlder() {
    RecentLatency recent = new RecentLatency(Leg.ECHO, 10_000);
    book.tell(recent);
    assertThat(recent.summary().count()).isZero();
    book.record(Leg.ECHO, 500 * MS);
    book.record(Leg.REPLY, 900 * MS);
    tick(6_000);
    book.record(Leg.ECHO, 3 * MS);
    tick(15_000);
    assertThat(recent.summary().rounded().max()).isEqualTo(500);

    tick(16_000);

    assertThat(recent.summary().rounded()).isEqualTo(new LatencySummary(1, 3, 3, 3, 3, 3, 3, 3));
  }

  private void tick(long epochMillis) {
    clock.set(epochMillis);
    book.tick();
  }

  private void note(Leg leg, Histogram interval) {
    if (interval.getTotalCount() > 0) {
      told.add(
          interval.getStartTimeStamp()
              + "-"
              + interval.getEndTimeStamp()
              + ": "
              + interval.getTotalCount());
    }
  }
}
