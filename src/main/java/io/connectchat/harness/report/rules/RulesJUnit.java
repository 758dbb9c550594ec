package io.connectchat.harness.report.rules;

import io.connectchat.harness.evidence.InWords;
import io.connectchat.harness.rule.Outcome;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Standing;
import io.connectchat.harness.rule.Standing.Counts;
import java.util.Locale;
import java.util.stream.Collectors;

/** A pass as JUnit XML: one test for each rule. */
public final class RulesJUnit {
  private RulesJUnit() {}

  /** The whole document. */
  public static String text(RulesReport report) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    long skipped =
        report.standings().size() - report.count(Counts.HELD) - report.count(Counts.FAILS);
    xml.append(
        String.format(
            Locale.ROOT,
            "<testsuite name=\"conformance of %s\" tests=\"%d\" failures=\"%d\" errors=\"0\""
                + " skipped=\"%d\" time=\"%.3f\">\n",
            Escape.xml(report.subject()),
            report.standings().size(),
            report.count(Counts.FAILS),
            skipped,
            report.seconds()));
    report.standings().forEach(standing -> test(xml, standing));
    return xml.append("</testsuite>\n").toString();
  }

  private static void test(StringBuilder xml, Standing standing) {
    Rule rule = standing.ruling().rule();
    Outcome outcome = standing.ruling().outcome();
    xml.append(
        "  <testcase classname=\"conformance.%s\" name=\"%s\" time=\"0\""
            .formatted(
                rule.section().name().toLowerCase(Locale.ROOT),
                Escape.xml(rule.id() + " " + rule.title())));
    switch (standing.counts()) {
      case HELD -> xml.append("/>\n");
      case FAILS ->
          xml.append(">\n    <failure message=\"%s\">".formatted(Escape.xml(message(standing))))
              .append(Escape.xml(five(rule, outcome)))
              .append("</failure>\n  </testcase>\n");
      case WARNS, EXCUSED, OPEN ->
          xml.append(
              ">\n    <skipped message=\"%s\"/>\n  </testcase>\n"
                  .formatted(Escape.xml(message(standing))));
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
