package io.connectchat.harness.latency;

import java.util.EnumMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * Adds up intervals of one run, or of several: exact, since histograms are added bucket by bucket.
 */
public final class LatencyTotals implements IntervalSink {
  private final Map<Leg, Histogram> totals = new EnumMap<>(Leg.class);

  @Override
  public void interval(Leg leg, Histogram interval) {
    of(leg).add(interval);
  }

  /** All of a leg, in nanoseconds; not a copy. */
  public Histogram of(Leg leg) {
    return totals.computeIfAbsent(leg, first -> LatencyBook.empty());
  }

  /** The figures of each leg. */
  public Map<Leg, LatencySummary> summaries() {
    Map<Leg, LatencySummary> summaries = new EnumMap<>(Leg.class);
    for (Leg leg : Leg.values()) {
      summaries.put(leg, LatencySummary.of(of(leg)));
    }
    return summaries;
  }
}
