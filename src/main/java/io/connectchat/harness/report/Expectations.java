package io.connectchat.harness.report;

import io.connectchat.harness.rule.RuleResult;
import java.util.List;

/** What must hold, in a sentence, by the id that a finding has. */
public final class Expectations {
  private final List<RuleResult> rules;

  /**
   * @param rules those that the run was judged by
   */
  public Expectations(List<RuleResult> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Of a rule its title; of what is no rule of the protocol a sentence of ours. */
  public String of(String id) {
    return rules.stream()
        .filter(rule -> rule.id().equals(id))
        .map(RuleResult::title)
        .findFirst()
        .orElseGet(() -> ours(id));
  }

  private static String ours(String id) {
    return switch (id) {
      case "STEP" -> "A customer can start, connect, subscribe, send and disconnect";
      case "ANSWER" -> "The other side answers each message in time (chat.replyTimeout)";
      default -> "Rule " + id + " holds";
    };
  }
}
