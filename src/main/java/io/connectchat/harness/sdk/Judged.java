package io.connectchat.harness.sdk;

import io.connectchat.harness.rule.Ruling;
import io.connectchat.harness.rule.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of the client rules with both versions.
 *
 * @param changes rules that came out differently
 * @param seen how many rules at least one version had occasion to keep or break
 * @param leftOut ids of the rules that were not compared, since two runs of one version may differ
 */
public record Judged(List<VerdictChange> changes, long seen, Set<String> leftOut) {
  /** Of two versions that held no chats. */
  static final Judged NOTHING = new Judged(List.of(), 0, Set.of());

  /** Immutable, in the order of the ids. */
  public Judged {
    changes = List.copyOf(changes);
    leftOut = Collections.unmodifiableSet(new TreeSet<>(leftOut));
  }

  static Judged of(List<Ruling> before, List<Ruling> after, Set<String> leftOut) {
    Set<String> seen =
        Stream.concat(before.stream(), after.stream())
            .filter(ruling -> ruling.outcome().verdict() != Verdict.UNKNOWN)
            .map(ruling -> ruling.rule().id())
            .filter(id -> !leftOut.contains(id))
            .collect(Collectors.toSet());
    return new Judged(
        VerdictChange.between(compared(before, leftOut), compared(after, leftOut)),
        seen.size(),
        leftOut);
  }

  private static List<Ruling> compared(List<Ruling> rulings, Set<String> leftOut) {
    return rulings.stream().filter(ruling -> !leftOut.contains(ruling.rule().id())).toList();
  }
}
