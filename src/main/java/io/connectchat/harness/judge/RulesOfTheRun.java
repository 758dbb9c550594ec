package io.connectchat.harness.judge;

import io.connectchat.harness.rule.RuleResult;
import io.connectchat.harness.rule.Verdict;
import java.util.Arrays;
import java.util.List;

/** What the run has shown of each rule. */
record RulesOfTheRun(RunEvidence evidence) {

  List<RuleResult> results() {
    return Arrays.stream(LoadRule.values()).filter(this::isOfThisRun).map(this::result).toList();
  }

  /** Most runs have no dialogue, and nothing to say about what one expects. */
  private boolean isOfThisRun(LoadRule rule) {
    return rule != LoadRule.DIALOGUE || evidence.sums().observations(rule) > 0;
  }

  private RuleResult result(LoadRule rule) {
    long observations = evidence.sums().observations(rule);
    long violations = evidence.sums().violations(rule);
    String reason =
        evidence.sums().against(rule) > 0 ? "" : whyUnknown(rule, observations, violations);
    Verdict verdict =
        evidence.sums().against(rule) > 0
            ? Verdict.FAIL
            : reason.isEmpty() ? Verdict.PASS : Verdict.UNKNOWN;
    return new RuleResult(
        rule.id(), rule.title(), rule.level(), verdict, observations, violations, reason);
  }

  private String whyUnknown(LoadRule rule, long observations, long violations) {
    if (violations > 0) {
      return "broken only in what the harness itself spoiled";
    }
    if (rule.needsTranscript() && evidence.unread() > 0) {
      return Court.counted(evidence.unread(), "transcript")
          + " that could not be read: "
          + evidence.whyUnread().orElse("");
    }
    return observations == 0 ? "the run had no occasion to see it" : "";
  }
}
