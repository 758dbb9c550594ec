package io.connectchat.harness.report.rules;

import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Outcome;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Section;
import io.connectchat.harness.rule.Standing;
import io.connectchat.harness.rule.Standing.Counts;
import io.connectchat.harness.rule.Verdict;
import java.util.List;
import java.util.Locale;

/** A pass as one HTML page that needs nothing else: what failed first, then every rule. */
public final class RulesPage {
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#1c2430;--paper:#fff;--soft:#5b6675;--line:#dde3ea;--bad:#b3261e;--good:#1b7f3b;--open:#8a5a00;--mark:#fff3c4}
      @media(prefers-color-scheme:dark){:root{--ink:#e6eaf0;--paper:#14181f;--soft:#9aa6b5;--line:#2c3542;--bad:#ff8a80;--good:#6fd08c;--open:#f0bd5e;--mark:#4a3d10}}
      body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:66rem;margin:0 auto;padding:1.5rem}
      h1{font-size:1.4rem;margin:0 0 .3rem}h2{font-size:1.1rem;margin:2rem 0 .5rem}h3{font-size:1rem;margin:0 0 .5rem}
      .verdict{font-weight:700}.FAIL,.FAILS{color:var(--bad)}.PASS,.HELD{color:var(--good)}.UNKNOWN,.OPEN,.WARNS,.EXCUSED{color:var(--open)}
      .soft{color:var(--soft)}article{border:1px solid var(--line);border-left:4px solid var(--bad);border-radius:6px;padding:1rem;margin:0 0 1rem}
      article.FAILS,article.WARNS,article.EXCUSED{color:var(--ink)}article.WARNS,article.EXCUSED{border-left-color:var(--open)}
      dl{display:grid;grid-template-columns:8rem 1fr;gap:.25rem .75rem;margin:0}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
      @media(max-width:40rem){dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}}
      .film{font:12px/1.6 ui-monospace,monospace;border-top:1px solid var(--line);margin-top:.75rem;padding-top:.5rem;overflow-x:auto}
      .film div{white-space:pre;padding:0 .25rem}.film .marked{background:var(--mark);font-weight:700}
      table{border-collapse:collapse;width:100%}td{border-top:1px solid var(--line);padding:.3rem .5rem;vertical-align:top}td:first-child,td:nth-child(2){white-space:nowrap}td:last-child{overflow-wrap:anywhere}
      a{color:inherit}
      """;

  private RulesPage() {}

  /** The whole page. */
  public static String html(RulesReport report) {
    StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head>");
    html.append("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">")
        .append("<title>Conformance: ")
        .append(report.verdict())
        .append("</title><style>")
        .append(STYLE)
        .append("</style></head><body>\n");
    head(html, report);
    broken(html, report, "Broken rules", List.of(Counts.FAILS));
    broken(html, report, "Warnings and deviations", List.of(Counts.WARNS, Counts.EXCUSED));
    html.append("<h2>All rules</h2>\n");
    for (Section section : Section.values()) {
      section(html, report, section);
    }
    return html.append("</body></html>\n").toString();
  }

  private static void head(StringBuilder html, RulesReport report) {
    html.append("<h1>Conformance of ")
        .append(Escape.xml(report.subject()))
        .append("</h1>\n<p><span class=\"verdict ")
        .append(report.verdict())
        .append("\">")
        .append(report.verdict())
        .append("</span> <span class=\"soft\">")
        .append(report.summary())
        .append(
            String.format(
                Locale.ROOT,
                "; level %s; %s; %.1f s",
                report.level(),
                report.at(),
                report.seconds()))
        .append("</span></p>\n");
    report.notes().forEach(note -> html.append("<p>").append(Escape.xml(note)).append("</p>\n"));
  }

  private static void broken(
      StringBuilder html, RulesReport report, String title, List<Counts> which) {
    List<Standing> standings =
        report.standings().stream().filter(one -> which.contains(one.counts())).toList();
    if (!standings.isEmpty()) {
      html.append("<h2>").append(title).append("</h2>\n");
      standings.forEach(standing -> article(html, standing));
    }
  }

  private static void article(StringBuilder html, Standing standing) {
    Rule rule = standing.ruling().rule();
    Outcome outcome = standing.ruling().outcome();
    html.append("<article id=\"")
        .append(rule.id())
        .append("\" class=\"")
        .append(standing.counts())
        .append("\"><h3>")
        .append(rule.id())
        .append(' ')
        .append(Escape.xml(rule.title()))
        .append("</h3><dl>");
    entry(html, "Requirement", rule.requires());
    entry(html, "Expected", outcome.expected());
    entry(html, "Actual", outcome.actual() + RulesConsole.times(outcome));
    outcome.evidence().forEach(seen -> entry(html, "Evidence", Evidence.inWords(seen)));
    entry(html, "Note", standing.why());
    html.append("<dt>Source</dt><dd>").append(source(rule)).append("</dd></dl>");
    film(html, outcome);
    html.append("</article>\n");
  }

  private static void film(StringBuilder html, Outcome outcome) {
    for (Session session : Evidence.session(outcome.evidence()).stream().toList()) {
      html.append("<div class=\"film\">");
      for (Evidence.Line line : Evidence.film(session, outcome.evidence())) {
        html.append(line.marked() ? "<div class=\"marked\">" : "<div>")
            .append("%9s  ".formatted(line.seconds()))
            .append(Escape.xml(line.text()))
            .append("</div>");
      }
      html.append("</div>");
    }
  }

  private static void section(StringBuilder html, RulesReport report, Section section) {
    List<Standing> standings =
        report.standings().stream()
            .filter(one -> one.ruling().rule().section() == section)
            .toList();
    if (standings.isEmpty()) {
      return;
    }
    html.append("<h3>").append(section.title()).append("</h3><table>\n");
    for (Standing standing : standings) {
      Rule rule = standing.ruling().rule();
      Outcome outcome = standing.ruling().outcome();
      html.append("<tr><td class=\"")
          .append(outcome.verdict())
          .append("\">")
          .append(outcome.verdict())
          .append("</td><td>")
          .append(rule.id())
          .append("</td><td>")
          .append(Escape.xml(rule.title()));
      if (outcome.verdict() == Verdict.UNKNOWN) {
        html.append("<br><span class=\"soft\">")
            .append(Escape.xml(standing.why()))
            .append("</span>");
      }
      html.append("</td></tr>\n");
    }
    html.append("</table>\n");
  }

  private static void entry(StringBuilder html, String name, String text) {
    if (!text.isEmpty()) {
      html.append("<dt>").append(name).append("</dt><dd>").append(Escape.xml(text)).append("</dd>");
    }
  }

  private static String source(Rule rule) {
    String document = Escape.xml(rule.source().document());
    return rule.source().link().isAbsolute()
        ? "<a href=\"" + Escape.xml(rule.source().link().toString()) + "\">" + document + "</a>"
        : document;
  }
}
