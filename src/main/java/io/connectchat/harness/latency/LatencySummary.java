package io.connectchat.harness.latency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.HdrHistogram.Histogram;

/**
 * One leg's distribution in milliseconds, as exact as the histogram has it: within a thousandth of
 * what went in.
 */
public record LatencySummary(
    long count,
    double mean,
    double p50,
    double p90,
    double p95,
    double p99,
    double p999,
    double max) {
  private static final double NANOS = 1e6;
  private static final int NANOS_SCALE = 6;

  static LatencySummary of(Histogram histogram) {
    return new LatencySummary(
        histogram.getTotalCount(),
        histogram.getMean() / NANOS,
        percentile(histogram, 50),
        percentile(histogram, 90),
        percentile(histogram, 95),
        percentile(histogram, 99),
        percentile(histogram, 99.9),
        percentile(histogram, 100));
  }

  /** The middle of the bucket: its upper end could be off by one in the last digit. */
  private static double percentile(Histogram histogram, double percentile) {
    return histogram.getTotalCount() == 0
        ? 0
        : histogram.medianEquivalentValue(histogram.getValueAtPercentile(percentile)) / NANOS;
  }

  /**
   * The same for people, to the last digit that the histogram vouches for: three or four
   * significant ones. A latency that has no more comes out as it went in. Not for judging, since
   * what is a little over a limit may be rounded down to it.
   */
  public LatencySummary rounded() {
    return new LatencySummary(
        count,
        rounded(mean),
        rounded(p50),
        rounded(p90),
        rounded(p95),
        rounded(p99),
        rounded(p999),
        rounded(max));
  }

  /**
   * A figure by its name in settings: mean, p50, p90, p95, p99, p999 or max; empty for another
   * name.
   */
  public OptionalDouble figure(String name) {
    return switch (name) {
      case "mean" -> OptionalDouble.of(mean);
      case "p50" -> OptionalDouble.of(p50);
      case "p90" -> OptionalDouble.of(p90);
      case "p95" -> OptionalDouble.of(p95);
      case "p99" -> OptionalDouble.of(p99);
      case "p999" -> OptionalDouble.of(p999);
      case "max" -> OptionalDouble.of(max);
      default -> OptionalDouble.empty();
    };
  }

  private static double rounded(double millis) {
    long nanos = Math.round(millis * NANOS);
    long bucket = Math.max(1, Long.highestOneBit(nanos) / LatencyBook.BUCKETS_IN_AN_OCTAVE);
    int digit = (int) Math.ceil(Math.log10(bucket));
    return BigDecimal.valueOf(nanos, NANOS_SCALE)
        .setScale(NANOS_SCALE - digit, RoundingMode.HALF_UP)
        .doubleValue();
  }
}
