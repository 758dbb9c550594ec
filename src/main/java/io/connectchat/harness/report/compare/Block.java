package io.connectchat.harness.report.compare;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * The latencies of one interval, without the empty buckets of a histogram: there may be thousands
 * of intervals.
 *
 * @param values upper ends of the buckets, in nanoseconds, ascending
 * @param counts how many are in each
 */
record Block(long[] values, long[] counts, long total) {

  static Block of(Histogram interval) {
    int buckets = 0;
    for (HistogramIterationValue ignored : interval.recordedValues()) {
      buckets++;
    }
    long[] values = new long[buckets];
    long[] counts = new long[buckets];
    int i = 0;
    for (HistogramIterationValue bucket : interval.recordedValues()) {
      values[i] = bucket.getValueIteratedTo();
      counts[i++] = bucket.getCountAtValueIteratedTo();
    }
    return new Block(values, counts, interval.getTotalCount());
  }

  /** How many are at most so long. */
  long upTo(long nanos) {
    long sum = 0;
    for (int i = 0; i < values.length && values[i] <= nanos; i++) {
      sum += counts[i];
    }
    return sum;
  }
}
