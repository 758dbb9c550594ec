package io.connectchat.harness.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.report.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes chat.html: what a run has shown, for somebody who was not there. The verdict and its
 * reasons first, then what broke first and for whom, then the charts, and all the figures as
 * tables.
 */
public final class ChatPage {
  /** The file's name. */
  public static final String FILE = "chat.html";

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final JsonNode verdict;
  private final Html html;

  private ChatPage(JsonNode verdict) {
    this.verdict = verdict;
    String name = verdict.path("run").path("simulation").asText("run");
    String title = verdict.path("verdict").asText() + ": " + name;
    this.html = Page.begin(title, Assets.uplot("dist/uPlot.min.css") + Assets.own("chat.css"));
  }

  /**
   * Writes the file, whole or not at all.
   *
   * @param verdict the content of verdict.json
   * @param timeline the content of timeline.json
   * @param log the interval log; where it is missing or broken, the page says so and has no
   *     percentiles over time
   * @throws IOException when the folder cannot be written
   */
  public static Path write(JsonNode verdict, JsonNode timeline, Path log, Path folder)
      throws IOException {
    ChartData data = ChartData.of(verdict, timeline, log);
    return WholeFile.write(folder.resolve(FILE), new ChatPage(verdict).page(data));
  }

  private String page(ChartData data) {
    html.open("main").open("header").open("h1");
    Page.verdict(html, verdict.path("verdict").asText());
    html.text(" " + verdict.path("run").path("simulation").asText("run")).close();
    html.element("p", underTitle(), "class", "note").close();
    new Outcome(verdict, html).write();
    new LoadFigures(verdict, html).write();
    charts(data);
    new Figures(verdict, html).write();
    html.close();
    html.raw("<script id=\"data\" type=\"application/json\">" + data.embedded() + "</script>\n");
    html.raw("<script>" + Assets.uplot("dist/uPlot.iife.min.js") + "</script>\n");
    html.raw("<script>" + Assets.own("chat.js") + "</script>\n");
    return html.toString();
  }

  private String underTitle() {
    JsonNode run = verdict.path("run");
    String started = run.path("startedAt").asText();
    return "target "
        + run.path("target").asText()
        + " · started "
        + (started.isEmpty() ? "?" : WHEN.format(Instant.parse(started)))
        + " · "
        + run.path("seconds").asText()
        + " s · seed "
        + run.path("seed").asText();
  }

  private void charts(ChartData data) {
    html.element("h2", "How it went");
    if (verdict.path("findings").size() > 0) {
      html.element(
          "p",
          "The red line is where something broke first, thin ones where more was noticed.",
          "class",
          "note");
    }
    html.open("div", "class", "charts");
    chart("load", "Load asked for and reached", "");
    chart("states", "Customers by state", "");
    chart("messages", "Messages", "");
    chart("percentiles", "Latency by percentile, each leg", "");
    html.close();
    latencyOverTime(data);
  }

  private void latencyOverTime(ChartData data) {
    html.element("h2", "Latency over time");
    if (!data.trouble().isEmpty()) {
      html.element("p", data.trouble() + ", so there is no latency over time.");
      return;
    }
    html.open("fieldset", "class", "legs").element("legend", "leg");
    String shown = data.shownLeg();
    data.legs()
        .forEach(
            (key, title) -> {
              html.open("label").raw("<input type=\"radio\" name=\"leg\" value=\"" + key + "\"");
              html.raw(" data-title=\"" + title + "\"" + (key.equals(shown) ? " checked>" : ">"));
              html.text(" " + title).close();
            });
    html.close().open("div", "class", "charts");
    chart("latency", data.legs().getOrDefault(shown, "nothing measured"), "wide");
    html.close();
    html.element("noscript", "Charts need JavaScript; the tables below do not.");
  }

  private void chart(String id, String title, String style) {
    chart(html, id, title, style);
  }

  /** The place of a chart, which chat.js draws. */
  static void chart(Html html, String id, String title, String style) {
    html.open("figure", "class", style);
    html.element("figcaption", title, "id", id + "-of");
    html.element(
        "div", "", "class", "plot", "id", id, "role", "img", "aria-labelledby", id + "-of");
    html.open("details").element("summary", "the figures as a table").close().close();
  }
}
