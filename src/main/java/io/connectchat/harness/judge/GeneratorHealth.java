package io.connectchat.harness.judge;

import java.util.List;

/**
 * Whether the load generator itself kept up.
 *
 * @param lateStartsPercent messages whose timer fired late, of all that were timed
 * @param maxPauseMs the longest time that no thread of this process could run, in milliseconds
 * @param minIdlePercent the least idle CPU of the machine over five seconds, in per cent
 * @param why the bounds that were broken, one line each; none when it kept up
 */
public record GeneratorHealth(
    double lateStartsPercent, long maxPauseMs, int minIdlePercent, List<String> why) {

  /** Whether what the run says about latency cannot be trusted. */
  public boolean saturated() {
    return !why.isEmpty();
  }
}
