package io.connectchat.harness.report.compare;

import io.connectchat.harness.latency.IntervalSink;
import io.connectchat.harness.latency.LatencyTotals;
import io.connectchat.harness.latency.Leg;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** The latencies of a run, in sum and interval by interval. */
final class Latencies implements IntervalSink {
  private final LatencyTotals totals = new LatencyTotals();
  private final Map<Leg, List<Block>> intervals = new EnumMap<>(Leg.class);

  @Override
  public void interval(Leg leg, Histogram interval) {
    totals.interval(leg, interval);
    intervals.computeIfAbsent(leg, first -> new ArrayList<>()).add(Block.of(interval));
  }

  Histogram all(Leg leg) {
    return totals.of(leg);
  }

  /** Their sum is {@link #all}. */
  List<Block> intervals(Leg leg) {
    return intervals.getOrDefault(leg, List.of());
  }
}
