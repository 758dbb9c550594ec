package io.connectchat.harness.judge;

import io.connectchat.harness.latency.Leg;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What came of a story. */
record Judged(RunEvidence evidence) {

  /** All counts that are not zero, for instance "sent 2, accepted 2, echoed 2". */
  String counts() {
    return Arrays.stream(Count.values())
        .filter(count -> evidence.sums().of(count) != 0)
        .map(count -> count.key() + " " + evidence.sums().of(count))
        .collect(Collectors.joining(", "));
  }

  /** All findings, for instance "SEND-09: message 1 ...". */
  List<String> findings() {
    return evidence.sums().findings().stream()
        .map(finding -> finding.rule() + ": " + finding.explanation())
        .toList();
  }

  /** How often a rule was broken, of how often there was something to judge. */
  String of(LoadRule rule) {
    return evidence.sums().violations(rule) + " of " + evidence.sums().observations(rule);
  }

  long timed(Leg leg) {
    return evidence.latency().get(leg).count();
  }
}
