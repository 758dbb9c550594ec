package io.connectchat.harness.rule;

import io.connectchat.harness.evidence.Seen;
import java.util.List;
import java.util.Optional;

/**
 * Counts the occasions of a rule while a check goes through a history, and keeps the first breach.
 */
public final class Tally {
  private long observations;
  private long violations;
  private String notShown = "";
  private String expected = "";
  private String actual = "";
  private List<Seen<?>> evidence = List.of();

  /** An occasion on which the rule held. */
  public void held() {
    observations++;
  }

  /** An occasion on which it was broken. */
  public void broken(String expected, String actual, Seen<?>... evidence) {
    observations++;
    violations++;
    if (violations == 1) {
      this.expected = expected;
      this.actual = actual;
      this.evidence = List.of(evidence);
    }
  }

  /** An occasion; broken when there is a complaint. */
  public void judge(String expected, Optional<String> complaint, Seen<?>... evidence) {
    complaint.ifPresentOrElse(actual -> broken(expected, actual, evidence), this::held);
  }

  /** An occasion that shows neither, for a reason: without a breach elsewhere, it is UNKNOWN. */
  public void notShown(String why) {
    notShown = why;
  }

  /**
   * The outcome.
   *
   * @param whyUnknown what is said when there was no occasion
   */
  public Outcome outcome(String whyUnknown) {
    if (violations > 0) {
      return Outcome.fail(observations, violations, expected, actual, evidence);
    }
    if (!notShown.isEmpty()) {
      return Outcome.unknown(notShown);
    }
    return observations > 0 ? Outcome.pass(observations) : Outcome.unknown(whyUnknown);
  }
}
