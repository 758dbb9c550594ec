package io.connectchat.harness.judge;

import io.connectchat.harness.rule.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/** The counts and findings of a run, read-only. */
public final class Sums {
  private final Tally tally;

  Sums(Tally tally) {
    this.tally = tally;
  }

  /** How often something was counted. */
  public long of(Count count) {
    return tally.get(count);
  }

  /** How often there was something to judge by a rule. */
  public long observations(LoadRule rule) {
    return tally.observations(rule);
  }

  /** How often a rule was broken. */
  public long violations(LoadRule rule) {
    return tally.violations(rule);
  }

  /** When the first of what was found under an id happened, in monotonic nanoseconds. */
  public OptionalLong since(String id) {
    return tally.since(id);
  }

  /** What was found, the earliest first; bounded in number. */
  public List<Finding> findings() {
    return tally.findings().stream().sorted(Comparator.comparingLong(Finding::nanos)).toList();
  }

  /** How many more were found than {@link #findings} has room for. */
  public long findingsOmitted() {
    return tally.findingsOmitted();
  }
}
