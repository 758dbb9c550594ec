package io.connectchat.harness.judge;

import io.connectchat.harness.rule.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was counted and found, of one conversation or of all. A conversation's is added to the run's
 * in one piece when it is over, so that the sums hold at any time. Not thread-safe.
 */
final class Tally {
  /** Findings that are kept with their words; all are counted. */
  static final int MOST_FINDINGS = 1_000;

  /** Of these, how many at most are of rules whose breach does not fail a run. */
  static final int MOST_MILD = 100;

  private static final Set<String> MILD =
      Arrays.stream(LoadRule.values())
          .filter(rule -> !rule.failsRun())
          .map(LoadRule::id)
          .collect(Collectors.toUnmodifiableSet());

  private final long[] counts = new long[Count.values().length];
  private final long[] observations = new long[LoadRule.values().length];
  private final long[] violations = new long[LoadRule.values().length];
  private final List<Finding> findings = new ArrayList<>();
  private final LiveCounts live;
  private int mild;
  private long findingsOmitted;
  private long doubted;
  private String firstDoubt = "";

  /** By the id of findings. Most conversations have none, and make no map. */
  private Map<String, Long> began = Map.of();

  Tally() {
    this(new LiveCounts());
  }

  /**
   * @param live is told each count at once
   */
  Tally(LiveCounts live) {
    this.live = live;
  }

  void add(Count count) {
    add(count, 1);
  }

  void add(Count count, long n) {
    counts[count.ordinal()] += n;
    live.add(count, n);
  }

  long get(Count count) {
    return counts[count.ordinal()];
  }

  /** There was something to judge. */
  void observe(LoadRule rule) {
    observe(rule, 1);
  }

  void observe(LoadRule rule, long n) {
    observations[rule.ordinal()] += n;
  }

  /** A breach; the observation is counted apart. */
  void violate(LoadRule rule, Finding finding) {
    violations[rule.ordinal()]++;
    note(finding);
  }

  /** A breach of a rule whose breaches are only counted. */
  void violate(LoadRule rate) {
    violations[rate.ordinal()]++;
  }

  /** The harness broke a premise in this conversation; the first time is what counts. */
  void doubt(String why) {
    if (doubted == 0) {
      doubted = 1;
      firstDoubt = why;
    }
  }

  /** Conversations in which the harness broke a premise. */
  long doubted() {
    return doubted;
  }

  /** What happened in the first of these; empty when there is none. */
  String firstDoubt() {
    return firstDoubt;
  }

  /** Keeps a finding if there is room, and counts it as omitted if there is none. */
  void note(Finding finding) {
    boolean isMild = MILD.contains(finding.rule());
    if (findings.size() < MOST_FINDINGS && !(isMild && mild == MOST_MILD)) {
      findings.add(finding);
      mild += isMild ? 1 : 0;
    } else {
      findingsOmitted++;
    }
  }

  /** Something that is found under this id happened at this time. */
  void began(String id, long nanos) {
    if (began.isEmpty()) {
      began = new HashMap<>();
    }
    began.merge(id, nanos, Math::min);
  }

  /** When the first of what was found under an id happened. */
  OptionalLong since(String id) {
    Long nanos = began.get(id);
    return nanos == null ? OptionalLong.empty() : OptionalLong.of(nanos);
  }

  long observations(LoadRule rule) {
    return observations[rule.ordinal()];
  }

  long violations(LoadRule rule) {
    return violations[rule.ordinal()];
  }

  List<Finding> findings() {
    return findings;
  }

  long findingsOmitted() {
    return findingsOmitted;
  }

  /** Adds another tally; of its findings as many as there is room for. */
  void addAll(Tally other) {
    Arrays.setAll(counts, i -> counts[i] + other.counts[i]);
    Arrays.setAll(observations, i -> observations[i] + other.observations[i]);
    Arrays.setAll(violations, i -> violations[i] + other.violations[i]);
    findingsOmitted += other.findingsOmitted;
    firstDoubt = doubted == 0 ? other.firstDoubt : firstDoubt;
    doubted += other.doubted;
    other.findings.forEach(this::note);
    other.began.forEach(this::began);
  }
}
