package io.connectchat.harness.report.rules;

import io.connectchat.harness.evidence.InWords;
import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.evidence.film.Film;
import io.connectchat.harness.evidence.film.Film.Mark;
import io.connectchat.harness.report.page.FilmPage;
import io.connectchat.harness.report.page.Html;
import io.connectchat.harness.report.page.Page;
import io.connectchat.harness.rule.Outcome;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Section;
import io.connectchat.harness.rule.Standing;
import io.connectchat.harness.rule.Standing.Counts;
import io.connectchat.harness.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A pass as one HTML page that needs nothing else: what failed first, each with the stretch of its
 * conversation that shows it, then every rule.
 */
public final class RulesPage {
  private static final String STYLE =
      """
      article{border:1px solid var(--line);border-left:5px solid var(--fail);border-radius:4px;padding:8px 14px;margin:12px 0}
      article.mild{border-left-color:var(--unknown)}
      article h3{margin:0 0 6px}
      .all td:first-child,.all th{white-space:nowrap}
      .all th{font-weight:400;border-bottom:1px solid var(--line);vertical-align:top}
      .all .long{min-width:0}
      @media(max-width:640px){dl{grid-template-columns:1fr}dd{margin-bottom:4px}}
      """;

  private final RulesReport report;
  private final Html html;

  private RulesPage(RulesReport report) {
    this.report = report;
    this.html = Page.begin("Conformance: " + report.verdict(), STYLE);
  }

  /** The whole page. */
  public static String html(RulesReport report) {
    return new RulesPage(report).page();
  }

  private String page() {
    html.open("main");
    head();
    broken("Broken rules", List.of(Counts.FAILS), "");
    broken("Warnings and deviations", List.of(Counts.WARNS, Counts.EXCUSED), "mild");
    html.element("h2", "All rules");
    for (Section section : Section.values()) {
      section(section);
    }
    return html.toString();
  }

  private void head() {
    html.open("h1");
    Page.verdict(html, report.verdict().name());
    html.text(" Conformance of " + report.subject()).close();
    String run =
        String.format(
            Locale.ROOT,
            "%s; level %s; %s; %.1f s",
            report.summary(),
            report.level(),
            report.at(),
            report.seconds());
    html.element("p", run, "class", "note");
    report.notes().forEach(note -> html.element("p", note));
  }

  private void broken(String title, List<Counts> which, String style) {
    List<Standing> standings =
        report.standings().stream().filter(one -> which.contains(one.counts())).toList();
    if (standings.isEmpty()) {
      return;
    }
    html.element("h2", title);
    if (standings.stream().anyMatch(one -> !one.ruling().outcome().evidence().isEmpty())) {
      html.element(
          "p",
          "Films show what stands around the evidence. Times are seconds since the conversation's"
              + " start; texts are cut, tokens and the queries of URLs are left out.",
          "class",
          "note");
    }
    standings.forEach(standing -> article(standing, style));
  }

  private void article(Standing standing, String style) {
    Rule rule = standing.ruling().rule();
    Outcome outcome = standing.ruling().outcome();
    html.open("article", "id", rule.id(), "class", style);
    html.element("h3", rule.id() + " " + rule.title()).open("dl");
    entry("Requirement", rule.requires());
    entry("Expected", outcome.expected());
    entry("Actual", outcome.actual() + RulesConsole.times(outcome));
    outcome.evidence().forEach(seen -> entry("Evidence", InWords.of(seen)));
    entry("Note", standing.why());
    html.element("dt", "Source").open("dd");
    source(rule);
    html.close().close();
    film(rule, outcome);
    html.close();
  }

  /** Of the conversation that the breach is shown in first. */
  private void film(Rule rule, Outcome outcome) {
    if (outcome.evidence().isEmpty()) {
      return;
    }
    Session session = outcome.evidence().get(0).session();
    List<Observation> points = new ArrayList<>();
    for (Seen<?> seen : outcome.evidence()) {
      if (seen.session() == session) {
        points.add(seen.what());
      }
    }
    List<Mark> marks =
        points.stream()
            .map(point -> new Mark(rule.id(), outcome.expected(), outcome.actual(), point.nanos()))
            .toList();
    FilmPage.timeline(
        Film.around(session.name(), session.startNanos(), session.observations(), points, marks),
        html);
  }

  private void section(Section section) {
    List<Standing> standings =
        report.standings().stream()
            .filter(one -> one.ruling().rule().section() == section)
            .toList();
    if (standings.isEmpty()) {
      return;
    }
    html.element("h3", section.title()).open("table", "class", "all").open("tbody");
    for (Standing standing : standings) {
      row(standing);
    }
    html.close().close();
  }

  private void row(Standing standing) {
    Rule rule = standing.ruling().rule();
    Verdict verdict = standing.ruling().outcome().verdict();
    html.open("tr").open("td");
    Page.verdict(html, standing.word().name());
    html.close()
        .element("th", rule.id(), "scope", "row")
        .open("td", "class", "long")
        .text(rule.title());
    if (verdict == Verdict.UNKNOWN) {
      html.element("div", standing.why(), "class", "note");
    }
    html.close().close();
  }

  private void entry(String name, String text) {
    if (!text.isEmpty()) {
      html.element("dt", name).element("dd", text);
    }
  }

  private void source(Rule rule) {
    String document = rule.source().document();
    if (rule.source().link().isAbsolute()) {
      html.element("a", document, "href", rule.source().link().toString());
    } else {
      html.text(document);
    }
  }
}
