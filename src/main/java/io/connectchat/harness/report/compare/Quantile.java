package io.connectchat.harness.report.compare;

import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * A quantile of a leg with its confidence interval, by Woodruff's method: an interval for the share
 * of latencies that are below the estimate, turned into latencies. The share's error is taken
 * between intervals of time, since latencies of one second are alike: a stall delays many at once.
 * It is never taken to be less than that of independent latencies.
 *
 * <p>Source: R. S. Woodruff, Confidence intervals for medians and other position measures, JASA 47
 * (1952).
 *
 * @param estimate in nanoseconds
 * @param low of the interval, in nanoseconds
 * @param high of the interval, in nanoseconds
 */
record Quantile(double estimate, double low, double high) {

  /**
   * @param q the quantile, between 0 and 1
   * @param z how many standard errors the interval reaches to each side
   * @param intervals what {@code all} is the sum of
   */
  static Quantile of(double q, double z, Histogram all, List<Block> intervals) {
    long n = all.getTotalCount();
    long estimate = all.getValueAtPercentile(100 * q);
    double error = Math.max(independent(q, n), between(estimate, all, intervals));
    return new Quantile(middle(all, q), middle(all, q - z * error), middle(all, q + z * error));
  }

  private static double independent(double q, long n) {
    return Math.sqrt(q * (1 - q) / n);
  }

  /** The error of a ratio of sums over intervals. */
  private static double between(long value, Histogram all, List<Block> intervals) {
    double n = all.getTotalCount();
    double share = all.getCountBetweenValues(0, value) / n;
    double squares = 0;
    for (Block interval : intervals) {
      double off = interval.upTo(value) - share * interval.total();
      squares += off * off;
    }
    int blocks = intervals.size();
    return blocks < 2 ? 0 : Math.sqrt(squares * blocks / (blocks - 1)) / n;
  }

  private static double middle(Histogram all, double q) {
    double percentile = Math.max(0, Math.min(100, 100 * q));
    return all.medianEquivalentValue(all.getValueAtPercentile(percentile));
  }
}
