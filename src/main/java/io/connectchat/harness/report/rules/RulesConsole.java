package io.connectchat.harness.report.rules;

import io.connectchat.harness.evidence.InWords;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Outcome;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Standing;
import io.connectchat.harness.rule.Verdict;
import java.util.Locale;

/** A pass on the terminal: one line for each rule, and four more for a broken one. */
public final class RulesConsole {
  private RulesConsole() {}

  /** All lines. */
  public static String text(RulesReport report) {
    StringBuilder text = new StringBuilder();
    for (Standing standing : report.standings()) {
      append(text, standing);
    }
    text.append('\n');
    report.notes().forEach(note -> text.append("note: ").append(note).append('\n'));
    return text.append("Verdict: ")
        .append(report.verdict())
        .append(" (")
        .append(report.summary())
        .append(')')
        .append(String.format(Locale.ROOT, ", %.1f s", report.seconds()))
        .append('\n')
        .toString();
  }

  /** The lines of one rule. */
  private static void append(StringBuilder text, Standing standing) {
    Rule rule = standing.ruling().rule();
    Outcome outcome = standing.ruling().outcome();
    text.append("%-7s %-8s %s\n".formatted(standing.word(), rule.id(), rule.title()));
    if (outcome.verdict() == Verdict.FAIL) {
      line(text, "requirement", rule.requires());
      line(text, "expected", outcome.expected());
      line(text, "actual", outcome.actual() + times(outcome));
      evidence(text, outcome);
    }
    if (!standing.why().isEmpty()) {
      line(text, outcome.verdict() == Verdict.UNKNOWN ? "because" : "note", standing.why());
    }
  }

  /** What came twice looks the same twice. */
  private static void evidence(StringBuilder text, Outcome outcome) {
    String before = "";
    for (Seen<?> seen : outcome.evidence()) {
      String words = InWords.of(seen);
      line(text, "evidence", words.equals(before) ? "the same, once more" : words);
      before = words;
    }
  }

  static String times(Outcome outcome) {
    return outcome.violations() > 1
        ? " (" + outcome.violations() + " times of " + outcome.observations() + ")"
        : "";
  }

  private static void line(StringBuilder text, String what, String words) {
    text.append("        %-12s %s\n".formatted(what, words));
  }
}
