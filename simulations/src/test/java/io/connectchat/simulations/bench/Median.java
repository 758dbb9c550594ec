package io.connectchat.simulations.bench;

import io.connectchat.harness.latency.IntervalLog;
import io.connectchat.harness.latency.IntervalLogReader;
import io.connectchat.harness.latency.Leg;
import java.io.IOException;
import java.nio.file.Path;
import org.HdrHistogram.Histogram;

/**
 * The median of one leg of a run as its histogram has it: it is known to a bucket, and both ends of
 * the bucket are held against a bound. In milliseconds.
 */
record Median(double from, double to, long count) {
  private static final double NANOS = 1e6;
  private static final int DIGITS = 3;
  private static final double HALF = 50;

  /**
   * Reads the log of a run.
   *
   * @param run the run's folder
   */
  static Median of(Leg leg, Path run) throws IOException {
    Histogram all = new Histogram(DIGITS);
    IntervalLogReader.read(
        run.resolve(IntervalLog.FILE),
        (of, interval) -> {
          if (of == leg) {
            all.add(interval);
          }
        });
    long median = all.getValueAtPercentile(HALF);
    return new Median(
        all.lowestEquivalentValue(median) / NANOS,
        all.highestEquivalentValue(median) / NANOS,
        all.getTotalCount());
  }

  /** Whether it is so near to a time, whatever it is within its bucket. */
  boolean isWithin(double millis, double expected) {
    return count > 0 && from >= expected - millis && to <= expected + millis;
  }

  String inWords() {
    return "p50 from %.3f to %.3f ms of %d".formatted(from, to, count);
  }
}
