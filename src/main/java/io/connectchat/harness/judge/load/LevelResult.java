package io.connectchat.harness.judge.load;

import io.connectchat.harness.latency.LatencySummary;
import io.connectchat.harness.latency.Leg;
import java.util.List;
import java.util.Map;

/**
 * How one level of a capacity search came out.
 *
 * @param rate customers a second that it asked for
 * @param customers customers that came in it
 * @param failed customers that could not finish their chat for something that happened in it
 * @param undelivered messages sent in it that did not come back
 * @param latency of what was begun in it; legs that never happened count zero
 * @param broken which limits broke, one line each, the first to break first; empty unless {@code
 *     outcome} is {@link Outcome#BROKE}
 */
public record LevelResult(
    double rate,
    Outcome outcome,
    int customers,
    int failed,
    int undelivered,
    Map<Leg, LatencySummary> latency,
    List<String> broken) {

  /** What is known of a level. */
  public enum Outcome {
    /** It lasted its time and every limit held. */
    HELD,
    /** A limit broke. */
    BROKE,
    /** A leg that has a limit was not measured while it lasted. */
    UNMEASURED,
    /** The search ended before its time was over. */
    CUT
  }

  /** Whether it was a latency that broke, and nothing but latencies. */
  public boolean brokeByLatency() {
    return outcome == Outcome.BROKE && failed == 0 && undelivered == 0;
  }

  public LevelResult {
    latency = Map.copyOf(latency);
    broken = List.copyOf(broken);
  }
}
