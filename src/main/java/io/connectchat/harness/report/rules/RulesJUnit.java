package io.connectchat.harness.report.rules;

import io.connectchat.harness.evidence.InWords;
import io.connectchat.harness.report.JUnitSuite;
import io.connectchat.harness.rule.Outcome;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Standing;
import java.util.Locale;
import java.util.stream.Collectors;

/** A pass as JUnit XML: one test for each rule. */
public final class RulesJUnit {
  private RulesJUnit() {}

  /** The whole document. */
  public static String text(RulesReport report) {
    String time = String.format(Locale.ROOT, "%.3f", report.seconds());
    JUnitSuite suite = new JUnitSuite("conformance of " + report.subject(), time, "");
    report.standings().forEach(standing -> test(suite, standing));
    return suite.text();
  }

  private static void test(JUnitSuite suite, Standing standing) {
    Rule rule = standing.ruling().rule();
    String group = "conformance." + rule.section().name().toLowerCase(Locale.ROOT);
    String name = rule.id() + " " + rule.title();
    switch (standing.counts()) {
      case HELD -> suite.passed(group, name);
      case FAILS ->
          suite.failed(group, name, message(standing), five(rule, standing.ruling().outcome()));
      case WARNS, EXCUSED, OPEN -> suite.skipped(group, name, message(standing));
    }
  }

  private static String message(Standing standing) {
    String actual = standing.ruling().outcome().actual();
    return actual.isEmpty()
        ? standing.why()
        : standing.why().isEmpty() ? actual : actual + "; " + standing.why();
  }

  /** What there is to say of a breach; nothing was expected where only a deviation is wrong. */
  private static String five(Rule rule, Outcome outcome) {
    String breach =
        outcome.violations() == 0
            ? ""
            : "Expected: %s\nActual: %s\nEvidence: %s\n"
                .formatted(
                    outcome.expected(),
                    outcome.actual(),
                    outcome.evidence().stream().map(InWords::of).collect(Collectors.joining("; ")));
    return "%s %s\nRequirement: %s\n%sSource: %s %s\n"
        .formatted(
            rule.id(),
            rule.title(),
            rule.requires(),
            breach,
            rule.source().document(),
            rule.source().link());
  }
}
