package io.connectchat.harness.judge;

import io.connectchat.harness.rule.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What was counted and found, of one conversation or of all. A conversation's is added to the run's
 * in one piece when it is over, so that the sums hold at any time. Not thread-safe.
 */
final class Tally {
  /** Findings that are kept with their words; all are counted. */
  static final int MOST_FINDINGS = 1_000;

  private final long[] counts = new long[Count.values().length];
  private final long[] observations = new long[LoadRule.values().length];
  private final long[] violations = new long[LoadRule.values().length];
  private final List<Finding> findings = new ArrayList<>();
  private final LiveCounts live;
  private long findingsOmitted;

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
    observations[rule.ordinal()]++;
  }

  /** A breach; the observation is counted apart. */
  void violate(LoadRule rule, Finding finding) {
    violations[rule.ordinal()]++;
    note(finding);
  }

  /** Keeps a finding if there is room, and counts it as omitted if there is none. */
  void note(Finding finding) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(finding);
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
    other.findings.forEach(this::note);
    other.began.forEach(this::began);
  }
}
