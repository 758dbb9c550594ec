package io.connectchat.harness.report.compare;

import io.connectchat.harness.latency.Leg;

/**
 * How a quantile of a leg differs between a baseline and a run. Times are in milliseconds.
 *
 * @param figure p50, p90 or p99
 * @param low the least that the shift is, with confidence
 * @param high the most that it is
 * @param outcome what follows from it
 * @param why in a few words, where it is not plain
 */
record Shift(
    Leg leg,
    String figure,
    double baseline,
    double run,
    double low,
    double high,
    Outcome outcome,
    String why) {

  /** What follows from a shift. */
  enum Outcome {
    /** Slower by more than matters, and not by chance. */
    WORSE,
    /** Faster by more than matters, and not by chance. */
    BETTER,
    /** No difference that matters and can be told from chance. */
    SAME,
    /** There were too few latencies, or they cannot be believed. */
    UNKNOWN
  }

  /** What the run has more than the baseline. */
  double shift() {
    return run - baseline;
  }
}
