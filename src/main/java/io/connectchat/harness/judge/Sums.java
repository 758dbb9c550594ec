package io.connectchat.harness.judge;

import io.connectchat.harness.rule.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/** The counts and findings of a run, read-only. */
public final class Sums {
  private final Tally tally;
  private final Tally doubted;

  /**
   * @param doubted the part of it that comes from conversations in which the harness broke a
   *     premise of its judges
   */
  Sums(Tally tally, Tally doubted) {
    this.tally = tally;
    this.doubted = doubted;
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

  /** How often something was counted in conversations that can be held against the service. */
  long against(Count count) {
    return tally.get(count) - doubted.get(count);
  }

  /** How often a rule was broken in conversations that can be held against the service. */
  long against(LoadRule rule) {
    return tally.violations(rule) - doubted.violations(rule);
  }

  /** Conversations in which the harness itself broke what its judges take for granted. */
  public long doubted() {
    return tally.doubted();
  }

  /** The first of these and how; empty when there is none. */
  public String firstDoubt() {
    return tally.firstDoubt();
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
