package io.connectchat.harness.latency;

import java.util.OptionalDouble;
import org.HdrHistogram.Histogram;

/** One leg's distribution in milliseconds, with microseconds behind the point. */
public record LatencySummary(
    long count,
    double mean,
    double p50,
    double p90,
    double p95,
    double p99,
    double p999,
    double max) {

  static LatencySummary of(Histogram histogram) {
    return new LatencySummary(
        histogram.getTotalCount(),
        millis(histogram.getMean()),
        millis(histogram.getValueAtPercentile(50)),
        millis(histogram.getValueAtPercentile(90)),
        millis(histogram.getValueAtPercentile(95)),
        millis(histogram.getValueAtPercentile(99)),
        millis(histogram.getValueAtPercentile(99.9)),
        millis(histogram.getMaxValue()));
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

  private static double millis(double nanos) {
    return Math.round(nanos / 1_000) / 1_000.0;
  }
}
