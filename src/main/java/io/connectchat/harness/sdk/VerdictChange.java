package io.connectchat.harness.sdk;

import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Ruling;
import io.connectchat.harness.rule.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rule whose verdict on a client is another with the other version. */
public record VerdictChange(Rule rule, Verdict before, Verdict after) {

  static List<VerdictChange> between(List<Ruling> before, List<Ruling> after) {
    Map<String, Verdict> old = new LinkedHashMap<>();
    before.forEach(ruling -> old.put(ruling.rule().id(), ruling.outcome().verdict()));
    return after.stream()
        .map(
            ruling ->
                new VerdictChange(
                    ruling.rule(),
                    old.getOrDefault(ruling.rule().id(), Verdict.UNKNOWN),
                    ruling.outcome().verdict()))
        .filter(change -> change.before() != change.after())
        .toList();
  }

  /** Whether something that held does not hold any more. */
  public boolean worse() {
    return after == Verdict.FAIL || before == Verdict.PASS;
  }

  String inWords() {
    return rule.id() + " " + rule.title() + ": " + before + " -> " + after;
  }
}
