package io.connectchat.harness.judge;

import io.connectchat.harness.rule.Verdict;

/**
 * How a latency limit came out of a run.
 *
 * @param limitMillis the most that was allowed
 * @param seenMillis what the run has shown, to three digits; 0 when there was nothing to measure
 * @param count how many latencies there were
 * @param reason why it is not PASS, in one line; else empty
 */
public record LimitResult(
    String leg,
    String figure,
    double limitMillis,
    double seenMillis,
    long count,
    Verdict verdict,
    String reason) {

  /** The setting that it came from, such as {@code chat.slo.echo.p99}. */
  public String name() {
    return "chat.slo." + leg + "." + figure;
  }
}
