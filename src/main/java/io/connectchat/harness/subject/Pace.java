package io.connectchat.harness.subject;

import io.connectchat.harness.rule.Outcome;
import io.connectchat.harness.rule.Ruling;
import io.connectchat.harness.rule.Verdict;
import java.util.Optional;
import java.util.Set;

/**
 * Rules that say by when a client does something, or how often: on a machine that has no time for
 * the client, a breach of one is not the client's.
 */
public final class Pace {
  /** Ids. */
  static final Set<String> RULES =
      Set.of(
          "CONN-04",
          "CONN-05",
          "SUB-01",
          "SUB-05",
          "SUB-08",
          "RECV-05",
          "RECV-08",
          "RECV-11",
          "EVT-04",
          "EVT-06",
          "TRN-06",
          "TRN-08",
          "ATT-05",
          "DISC-02",
          "DISC-06",
          "THR-03",
          "THR-05",
          "HB-01",
          "HB-04",
          "RECON-02",
          "AUTH-04");

  private Pace() {}

  /**
   * The ruling; without a verdict where it could not be judged fairly.
   *
   * @param starved how the machine had no time; empty if it had
   */
  public static Ruling fair(Ruling ruling, Optional<String> starved) {
    Outcome outcome = ruling.outcome();
    return outcome.verdict() == Verdict.FAIL && RULES.contains(ruling.rule().id())
        ? starved
            .map(how -> new Ruling(ruling.rule(), Outcome.unknown(why(how, outcome))))
            .orElse(ruling)
        : ruling;
  }

  private static String why(String how, Outcome outcome) {
    return "not judged: "
        + how
        + ", and the rule is one of pace (expected "
        + outcome.expected()
        + "; came "
        + outcome.actual()
        + "); repeat it on a quiet machine";
  }
}
