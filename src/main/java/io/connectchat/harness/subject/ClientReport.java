package io.connectchat.harness.subject;

import io.connectchat.harness.evidence.InWords;
import io.connectchat.harness.rule.Level;
import io.connectchat.harness.rule.Outcome;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Ruling;
import io.connectchat.harness.rule.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What came out for a client, in words. */
public final class ClientReport {
  private ClientReport() {}

  /** All of it: what failed and why, what held, what was not seen and how to provoke it. */
  public static List<String> lines(List<Ruling> rulings) {
    List<String> lines = new ArrayList<>();
    for (Ruling ruling : rulings) {
      lines.add(
          "%-7s %-9s %s"
              .formatted(ruling.outcome().verdict(), ruling.rule().id(), ruling.rule().title()));
    }
    for (Ruling ruling : with(rulings, Verdict.FAIL)) {
      lines.add("");
      lines.addAll(failure(ruling));
    }
    List<Ruling> unseen = with(rulings, Verdict.UNKNOWN);
    if (!unseen.isEmpty()) {
      lines.add("");
      lines.add("Not seen, and how to provoke it:");
      unseen.forEach(ruling -> lines.add("  " + ruling.rule().id() + " " + howToProvoke(ruling)));
    }
    lines.add("");
    lines.add(
        "%d held, %d broken, %d not seen"
            .formatted(
                with(rulings, Verdict.PASS).size(),
                with(rulings, Verdict.FAIL).size(),
                unseen.size()));
    return lines;
  }

  /** Five lines on a rule that was broken: title, requirement, expected, actual, evidence. */
  public static List<String> failure(Ruling ruling) {
    Rule rule = ruling.rule();
    Outcome outcome = ruling.outcome();
    return List.of(
        rule.id() + " " + rule.title() + (rule.level() == Level.SHOULD ? " (SHOULD)" : ""),
        "  Requirement: " + rule.requires() + " [" + rule.source().document() + "]",
        "  Expected: " + outcome.expected(),
        "  Actual: " + outcome.actual() + times(outcome),
        "  Evidence: " + evidence(outcome));
  }

  /** Why a rule was not seen, and what shows it, in one line without its id. */
  public static String howToProvoke(Ruling ruling) {
    return ruling.outcome().reason()
        + Situation.of(ruling.rule().id())
            .map(one -> "; start a chat as \"" + one.title() + "\" and " + one.asks())
            .orElse("");
  }

  /** 0 when nothing that must hold is broken, 1 when something is, 2 when nothing was seen. */
  public static int exitCode(List<Ruling> rulings) {
    if (!with(rulings, Verdict.FAIL).isEmpty()) {
      return 1;
    }
    return with(rulings, Verdict.PASS).isEmpty() ? 2 : 0;
  }

  private static String times(Outcome outcome) {
    return outcome.violations() > 1
        ? " (%d of %d times)".formatted(outcome.violations(), outcome.observations())
        : "";
  }

  private static String evidence(Outcome outcome) {
    if (outcome.evidence().isEmpty()) {
      return "the conversation as a whole";
    }
    return InWords.of(outcome.evidence().get(0));
  }

  private static List<Ruling> with(List<Ruling> rulings, Verdict verdict) {
    return rulings.stream().filter(ruling -> ruling.outcome().verdict() == verdict).toList();
  }
}
