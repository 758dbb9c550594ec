package io.connectchat.harness.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.latency.Leg;
import java.util.Locale;
import java.util.Map;

/**
 * What the shape of the load has shown, below the verdict in chat.html: the levels of a capacity
 * search, what drifted in a soak, how far customers came in a dialogue.
 */
final class LoadFigures {
  private static final double MEGA = 1e6;

  private final JsonNode verdict;
  private final Html html;

  LoadFigures(JsonNode verdict, Html html) {
    this.verdict = verdict;
    this.html = html;
  }

  void write() {
    capacity(verdict.path("capacity"));
    dialogue(verdict.path("dialogue"));
    drift(verdict.path("drift"));
  }

  private void capacity(JsonNode capacity) {
    if (capacity.path("levels").isEmpty()) {
      return;
    }
    html.element("h2", "Capacity search, level by level").open("div", "class", "charts");
    ChatPage.chart(html, "levels", "Latency at each rate of arrivals", "wide");
    html.close();
    Table.open(
        html,
        "Levels of the capacity search",
        "level",
        "#customers/s",
        "#customers",
        "#failed",
        "#undelivered",
        "#echo p50, ms",
        "#echo p99, ms",
        "what broke");
    for (JsonNode level : capacity.path("levels")) {
      JsonNode echo = level.path("latencyMs").path("echo");
      boolean measured = echo.path("count").asLong() > 0;
      html.open("tr").open("td");
      outcome(level.path("outcome").asText());
      html.close();
      Table.number(html, Table.plain(level.path("customersPerSecond")));
      Table.number(html, Outcome.number(level.path("customers")));
      Table.number(html, Outcome.number(level.path("failed")));
      Table.number(html, Outcome.number(level.path("undelivered")));
      Table.number(html, measured ? Table.plain(echo.path("p50")) : "–");
      Table.number(html, measured ? Table.plain(echo.path("p99")) : "–");
      html.open("td", "class", "long");
      level.path("broken").forEach(line -> html.element("div", line.asText()));
      html.close().close();
    }
    Table.close(html);
    html.element(
        "p",
        "What is seen counts for the level in which it was begun. A level that was cut was going on"
            + " when the search had its answer.",
        "class",
        "note");
  }

  private void outcome(String outcome) {
    switch (outcome) {
      case "HELD" -> Page.verdict(html, "PASS", "held");
      case "BROKE" -> Page.verdict(html, "FAIL", "broke");
      case "UNMEASURED" -> Page.verdict(html, "UNKNOWN", "not measured");
      default -> Page.verdict(html, "UNKNOWN", "cut");
    }
  }

  private void dialogue(JsonNode dialogue) {
    if (!dialogue.has("steps")) {
      return;
    }
    html.element("h2", "The dialogue, step by step");
    html.open("p").text("File ").element("code", dialogue.path("file").asText());
    html.text(
        ". %s finished, %s did not get what they expected, %s abandoned, %s ran out of patience."
            .formatted(
                Outcome.number(dialogue.path("finished")),
                Outcome.number(dialogue.path("unmet")),
                Outcome.number(dialogue.path("abandoned")),
                Outcome.number(dialogue.path("outOfPatience"))));
    if (dialogue.path("personas").size() > 1) {
      dialogue.path("personas").properties().forEach(this::persona);
    }
    html.close();
    Table.open(
        html,
        "Steps of the dialogue",
        "#step",
        "#line",
        "the customer",
        "#came to it",
        "#not met",
        "#went",
        "not gone on");
    for (JsonNode step : dialogue.path("steps")) {
      boolean broke = step.path("unmet").asLong() > 0;
      html.open("tr", "class", broke ? "broke" : "");
      Table.number(html, step.path("number").asText());
      Table.number(html, step.path("line").asText());
      html.element("td", step.path("does").asText(), "class", "long");
      Table.number(html, Outcome.number(step.path("reached")));
      Table.number(html, Outcome.number(step.path("unmet")));
      Table.number(html, Outcome.number(step.path("gone")));
      share(step.path("unmet").asDouble() + step.path("gone").asDouble(), step.path("reached"));
      html.close();
    }
    Table.close(html);
  }

  /** A bar, so that the step at which most are lost is seen at once. */
  private void persona(Map.Entry<String, JsonNode> persona) {
    html.text(" Of persona ")
        .element("em", persona.getKey())
        .text(": " + Outcome.number(persona.getValue()) + ".");
  }

  private void share(double lost, JsonNode reached) {
    html.open("td");
    if (lost > 0) {
      String percent = String.format(Locale.ROOT, "%.0f", 100 * lost / reached.asDouble());
      html.open(
              "meter",
              "aria-label",
              "not gone on",
              "max",
              "100",
              "low",
              "1",
              "high",
              "25",
              "optimum",
              "0",
              "value",
              percent)
          .close()
          .text(" " + percent + " %");
    }
    html.close();
  }

  private void drift(JsonNode drift) {
    if (!drift.has("first")) {
      return;
    }
    html.element("h2", "What drifted: the first quarter and the last");
    html.open("div", "class", "charts");
    ChatPage.chart(html, "growth", "Heap in use and open files of this process", "wide");
    html.close();
    JsonNode first = drift.path("first");
    JsonNode last = drift.path("last");
    Table.open(html, "Drift", "what", "#first quarter", "#last quarter", "#change");
    for (Leg leg : Leg.values()) {
      leg(leg, first.path("latencyMs").path(leg.key()), last.path("latencyMs").path(leg.key()));
    }
    double heapBefore = first.path("heapBytes").asDouble() / MEGA;
    double heapAfter = last.path("heapBytes").asDouble() / MEGA;
    row("lowest heap in use, MB", heapBefore, heapAfter, "%.0f");
    row(
        "most open files",
        first.path("openFiles").asDouble(),
        last.path("openFiles").asDouble(),
        "%.0f");
    Table.close(html);
    html.element(
        "p",
        "Of this process: with the embedded fake, of both together. A drift fails no run.",
        "class",
        "note");
  }

  private void leg(Leg leg, JsonNode first, JsonNode last) {
    if (first.path("count").asLong() == 0 || last.path("count").asLong() == 0) {
      return;
    }
    for (String figure : new String[] {"p50", "p99"}) {
      String what = leg.title() + " " + figure + ", ms";
      row(what, first.path(figure).asDouble(), last.path(figure).asDouble(), "%.1f");
    }
  }

  private void row(String what, double before, double after, String format) {
    html.open("tr").element("th", what, "scope", "row");
    Table.number(html, String.format(Locale.ROOT, format, before));
    Table.number(html, String.format(Locale.ROOT, format, after));
    String change =
        before == 0 ? "–" : String.format(Locale.ROOT, "%+.0f %%", 100 * (after - before) / before);
    Table.number(html, change);
    html.close();
  }
}
