package io.connectchat.harness.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.judge.GeneratorBound;
import io.connectchat.harness.latency.Leg;
import java.util.List;

/** The tables of chat.html: findings, rules, limits, latencies, generator, settings. */
final class Figures {
  private static final int MOST_FINDINGS = 200;
  private static final List<String> PERCENTILES =
      List.of("count", "mean", "p50", "p90", "p95", "p99", "p999", "max");

  private final JsonNode verdict;
  private final Html html;

  Figures(JsonNode verdict, Html html) {
    this.verdict = verdict;
    this.html = html;
  }

  void write() {
    findings();
    rules();
    limits();
    latency();
    generator();
    again();
  }

  private void findings() {
    JsonNode findings = verdict.path("findings");
    html.element("h2", "Findings");
    if (findings.isEmpty()) {
      html.element("p", "None.");
      return;
    }
    Table.stacked(
        html, "Findings", "noticed at, s", "rule", "conversation", "what was found", "film");
    for (int i = 0; i < Math.min(MOST_FINDINGS, findings.size()); i++) {
      JsonNode finding = findings.get(i);
      html.open("tr").element("td", Outcome.seconds(finding), "class", "number");
      html.element("td", finding.path("rule").asText(), "class", "whole");
      html.open("td").text(finding.path("conversation").asText());
      if (finding.has("contactId")) {
        html.element("div", finding.path("contactId").asText(), "class", "id");
      }
      html.close();
      html.element("td", finding.path("explanation").asText(), "class", "long").open("td");
      Outcome.film(finding, html, "");
      html.close().close();
    }
    Table.close(html);
    long more = findings.size() - MOST_FINDINGS + verdict.path("findingsOmitted").asLong();
    if (findings.size() > MOST_FINDINGS || verdict.has("findingsOmitted")) {
      String where =
          " more; verdict.json has up to 1,000, each message of a rule is in its counts.";
      html.element("p", Math.max(0, more) + where, "class", "note");
    }
    html.element(
        "p",
        "There is a film of the first conversation and of at most 19 others, chosen by the seed.",
        "class",
        "note");
  }

  private void rules() {
    html.element("h2", "Rules");
    Table.open(
        html, "Rules", "verdict", "rule", "what must hold", "level", "#seen", "#broken", "why");
    for (JsonNode rule : verdict.path("rules")) {
      html.open("tr");
      verdict(rule);
      html.element("td", rule.path("id").asText(), "class", "whole");
      html.element("td", rule.path("title").asText(), "class", "words");
      Table.cell(html, rule.path("level").asText());
      Table.number(html, Outcome.number(rule.path("observations")));
      Table.number(html, Outcome.number(rule.path("violations")));
      boolean mild =
          rule.path("verdict").asText().equals("FAIL") && !rule.path("failsRun").asBoolean(true);
      Table.cell(html, mild ? "does not fail a load run" : rule.path("reason").asText());
      html.close();
    }
    Table.close(html);
  }

  private void limits() {
    if (verdict.path("slos").isEmpty()) {
      return;
    }
    html.element("h2", "Latency limits");
    Table.open(
        html, "Latency limits", "verdict", "limit", "#at most, ms", "#was, ms", "#of", "why");
    for (JsonNode limit : verdict.path("slos")) {
      html.open("tr");
      verdict(limit);
      Table.cell(html, limit.path("name").asText());
      Table.number(html, Table.plain(limit.path("limitMs")));
      Table.number(html, Table.plain(limit.path("ms")));
      Table.number(html, Outcome.number(limit.path("count")));
      Table.cell(html, limit.path("reason").asText());
      html.close();
    }
    Table.close(html);
  }

  private void latency() {
    html.element("h2", "Latency of each leg");
    String[] columns = new String[PERCENTILES.size() + 1];
    columns[0] = "leg, ms";
    for (int i = 0; i < PERCENTILES.size(); i++) {
      columns[i + 1] = "#" + PERCENTILES.get(i);
    }
    Table.open(html, "Latency of each leg", columns);
    for (Leg leg : Leg.values()) {
      JsonNode figures = verdict.path("latencyMs").path(leg.key());
      html.open("tr").element("th", leg.title(), "scope", "row");
      for (String name : PERCENTILES) {
        boolean none = figures.path("count").asLong() == 0 && !name.equals("count");
        Table.number(html, none ? "–" : Table.plain(figures.path(name)));
      }
      html.close();
    }
    Table.close(html);
  }

  private void generator() {
    JsonNode generator = verdict.path("generator");
    html.element("h2", "The generator's health");
    html.element(
        "p",
        generator.path("saturated").asBoolean()
            ? "It did not keep up: what this run says about latency cannot be believed."
            : "It kept up: latencies can be believed.");
    Table.open(html, "The generator's health", "verdict", "what was measured", "what to do");
    for (GeneratorBound bound : GeneratorBound.values()) {
      if (generator.has(bound.key())) {
        double measured = generator.path(bound.key()).asDouble();
        html.open("tr").open("td");
        Page.verdict(html, bound.holds(measured) ? "PASS" : "FAIL");
        html.close();
        Table.cell(html, bound.inWords(measured));
        Table.cell(html, bound.holds(measured) ? "" : bound.advice());
        html.close();
      }
    }
    Table.close(html);
    html.element(
        "p", "Its own share of the CPU was " + generator.path("ownCpuPercent").asText("?") + " %.");
    if (generator.path("sharedWithFake").asBoolean()) {
      html.element("p", "The fake ran in this process: latencies are those of both together.");
    }
  }

  private void again() {
    html.element("h2", "Settings and seed");
    html.element("p", "Seed " + verdict.path("run").path("seed").asText() + ".");
    html.open("details").element("summary", verdict.path("settings").size() + " settings in force");
    Table.open(html, "Settings", "setting", "value (where it came from)");
    verdict
        .path("settings")
        .properties()
        .forEach(
            setting -> {
              html.open("tr").open("td").element("code", setting.getKey()).close();
              html.element("td", setting.getValue().asText(), "class", "long").close();
            });
    Table.close(html);
    html.close();
    html.element("h2", "How to run it again");
    if (verdict.path("runAgain").isArray()) {
      verdict.path("runAgain").forEach(command -> command(command.asText()));
    } else {
      command(verdict.path("runAgain").asText());
    }
  }

  private void command(String command) {
    html.element("pre", command).element("button", "copy", "class", "copy", "type", "button");
  }

  private void verdict(JsonNode of) {
    html.open("td");
    Page.verdict(html, of.path("verdict").asText());
    html.close();
  }
}
