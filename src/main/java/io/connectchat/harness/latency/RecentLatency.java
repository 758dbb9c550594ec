package io.connectchat.harness.latency;

import java.util.ArrayDeque;
import java.util.Deque;
import org.HdrHistogram.Histogram;

/** What one leg took of late, for whoever looks on while a run goes on. Thread-safe. */
public final class RecentLatency implements IntervalSink {
  private final Leg leg;
  private final long windowMillis;
  private final Deque<Histogram> intervals = new ArrayDeque<>();

  /**
   * @param windowMillis how far back it looks, in milliseconds; rounded up to whole intervals
   */
  public RecentLatency(Leg leg, long windowMillis) {
    this.leg = leg;
    this.windowMillis = windowMillis;
  }

  @Override
  public synchronized void interval(Leg of, Histogram interval) {
    if (of == leg) {
      // Grows with its values: a copy as wide as the book's own would be 250 KB each time.
      Histogram kept = new Histogram(LatencyBook.DIGITS);
      kept.add(interval);
      kept.setEndTimeStamp(interval.getEndTimeStamp());
      intervals.add(kept);
      long since = interval.getEndTimeStamp() - windowMillis;
      intervals.removeIf(old -> old.getEndTimeStamp() <= since);
    }
  }

  /** The distribution of the window that ended with the last interval. */
  public synchronized LatencySummary summary() {
    Histogram sum = new Histogram(LatencyBook.DIGITS);
    intervals.forEach(sum::add);
    return LatencySummary.of(sum);
  }
}
