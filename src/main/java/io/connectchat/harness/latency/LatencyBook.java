package io.connectchat.harness.latency;

import java.util.EnumMap;
import java.util.Map;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Takes in latencies from any thread, one histogram for each leg. */
public final class LatencyBook {
  /** What is longer counts as an hour. */
  private static final long LONGEST_NANOS = 3_600_000_000_000L;

  static final int DIGITS = 3;

  private final Map<Leg, Histogram> legs = new EnumMap<>(Leg.class);

  /** An empty book. */
  public LatencyBook() {
    for (Leg leg : Leg.values()) {
      legs.put(leg, new ConcurrentHistogram(LONGEST_NANOS, DIGITS));
    }
  }

  /** Takes in one latency, in nanoseconds; one below zero counts as zero. */
  public void record(Leg leg, long nanos) {
    legs.get(leg).recordValue(Math.max(0, Math.min(nanos, LONGEST_NANOS)));
  }

  /** What came in so far. */
  public Map<Leg, LatencySummary> summaries() {
    Map<Leg, LatencySummary> summaries = new EnumMap<>(Leg.class);
    // Of a copy, since a histogram cannot be summed up while it takes in more.
    legs.forEach((leg, histogram) -> summaries.put(leg, LatencySummary.of(histogram.copy())));
    return summaries;
  }
}
