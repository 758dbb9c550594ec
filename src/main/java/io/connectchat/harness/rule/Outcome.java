package io.connectchat.harness.rule;

import io.connectchat.harness.evidence.Seen;
import java.util.List;

/**
 * How a rule came out of a history.
 *
 * @param observations how often there was something to judge
 * @param violations how often the rule was broken
 * @param expected what would have been right, all of it; empty unless FAIL
 * @param actual what came the first time that it was broken; empty unless FAIL
 * @param evidence the observations that show it
 * @param reason why it is UNKNOWN; else empty
 */
public record Outcome(
    Verdict verdict,
    long observations,
    long violations,
    String expected,
    String actual,
    List<Seen<?>> evidence,
    String reason) {

  /** An immutable outcome. */
  public Outcome {
    evidence = List.copyOf(evidence);
  }

  /** The rule held, every time. */
  public static Outcome pass(long observations) {
    return new Outcome(Verdict.PASS, observations, 0, "", "", List.of(), "");
  }

  /** The rule was broken. */
  public static Outcome fail(
      long observations, long violations, String expected, String actual, List<Seen<?>> evidence) {
    return new Outcome(Verdict.FAIL, observations, violations, expected, actual, evidence, "");
  }

  /** The history does not show whether the rule holds. */
  public static Outcome unknown(String reason) {
    return new Outcome(Verdict.UNKNOWN, 0, 0, "", "", List.of(), reason);
  }
}
