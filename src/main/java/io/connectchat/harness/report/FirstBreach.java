package io.connectchat.harness.report;

import io.connectchat.harness.judge.LimitResult;
import io.connectchat.harness.rule.Finding;
import io.connectchat.harness.rule.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What spoke against the service first. Breaches that fail no run are none.
 *
 * @param what the rule's id, or the limit's name
 * @param must what must hold, in a sentence
 * @param conversation the customer's name; empty where it is of no conversation
 * @param explanation one line
 * @param seconds when it happened, since the run's start; a loss is noticed only when its timeout
 *     is over, and counts from when it happened
 */
record FirstBreach(
    String what, String must, String conversation, String explanation, double seconds) {

  static Optional<FirstBreach> of(RunSummary summary) {
    return Stream.concat(finding(summary).stream(), limits(summary))
        .min(Comparator.comparingDouble(FirstBreach::seconds));
  }

  private static Optional<FirstBreach> finding(RunSummary summary) {
    Expectations expectations = new Expectations(summary.ruling().rules());
    return summary.evidence().sums().findings().stream()
        .filter(finding -> VerdictJson.failsRun(finding.rule()))
        .min(Comparator.comparingDouble(finding -> since(finding, summary)))
        .map(
            finding ->
                new FirstBreach(
                    finding.rule(),
                    expectations.of(finding.rule()),
                    finding.conversation(),
                    finding.explanation(),
                    since(finding, summary)));
  }

  private static double since(Finding finding, RunSummary summary) {
    long noticed = finding.nanos();
    long happened = summary.evidence().sums().since(finding.rule()).orElse(noticed);
    return summary.context().seconds(Math.min(noticed, happened));
  }

  private static Stream<FirstBreach> limits(RunSummary summary) {
    Map<String, Double> over = summary.context().overSince();
    List<LimitResult> limits = summary.ruling().limits();
    return limits.stream()
        .filter(limit -> limit.verdict() == Verdict.FAIL && over.containsKey(limit.name()))
        .map(
            limit ->
                new FirstBreach(
                    limit.name(),
                    "%s %s is at most %s ms"
                        .formatted(
                            limit.leg(), limit.figure(), VerdictJson.plain(limit.limitMillis())),
                    "",
                    limit.reason() + "; this was the first second in which it was over",
                    over.get(limit.name())));
  }
}
