package io.connectchat.harness.report.live;

import io.connectchat.harness.latency.IntervalSink;
import io.connectchat.harness.latency.Leg;
import java.util.EnumMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/** The latencies of a run in the few buckets that Prometheus is told, since the start. */
final class LegBuckets implements IntervalSink {
  /** Upper ends in seconds; more than the last is in the count only. */
  static final double[] SECONDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30
  };

  private static final double NANOS = 1e9;

  private final Map<Leg, Buckets> legs = new EnumMap<>(Leg.class);

  /** One leg: how many in each bucket alone, how many in all, and their sum in seconds. */
  static final class Buckets {
    private final long[] counts = new long[SECONDS.length];
    private long count;
    private double sum;

    /** How many took at most the upper end of a bucket. */
    long upTo(int bucket) {
      long n = 0;
      for (int i = 0; i <= bucket; i++) {
        n += counts[i];
      }
      return n;
    }

    long count() {
      return count;
    }

    double sum() {
      return sum;
    }

    private void add(double seconds, long n) {
      count += n;
      sum += seconds * n;
      for (int i = 0; i < SECONDS.length; i++) {
        if (seconds <= SECONDS[i]) {
          counts[i] += n;
          return;
        }
      }
    }
  }

  LegBuckets() {
    for (Leg leg : Leg.values()) {
      legs.put(leg, new Buckets());
    }
  }

  @Override
  public synchronized void interval(Leg leg, Histogram interval) {
    Buckets buckets = legs.get(leg);
    for (HistogramIterationValue value : interval.recordedValues()) {
      // The middle of what the histogram takes for one: 10 ms must not come out as a hair more.
      long nanos = interval.medianEquivalentValue(value.getValueIteratedTo());
      buckets.add(nanos / NANOS, value.getCountAtValueIteratedTo());
    }
  }

  /** Writes while nothing comes in. */
  synchronized void read(java.util.function.BiConsumer<Leg, Buckets> reader) {
    legs.forEach(reader);
  }
}
