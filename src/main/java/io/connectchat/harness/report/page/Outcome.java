package io.connectchat.harness.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Locale;
import java.util.Optional;

/** The top of chat.html: why the verdict is what it is, what broke first, and the main figures. */
final class Outcome {
  private final JsonNode verdict;
  private final Html html;

  Outcome(JsonNode verdict, Html html) {
    this.verdict = verdict;
    this.html = html;
  }

  void write() {
    String kind = verdict.path("verdict").asText();
    html.open("section", "class", "why " + kind.toLowerCase(Locale.ROOT), "aria-label", "Verdict");
    html.element("p", headline(kind));
    if (verdict.path("reasons").size() > 0) {
      html.open("ul");
      verdict.path("reasons").forEach(reason -> html.element("li", reason.asText()));
      html.close();
    }
    html.close();
    first();
    said("Capacity", verdict.path("capacity"));
    said("Drift", verdict.path("drift"));
    warnings();
    tiles();
  }

  private String headline(String kind) {
    JsonNode messages = verdict.path("messages");
    String counted =
        "Of %s accepted messages %s came back, %s did not; %s came more than once, %s are missing from the transcript. %s of %s customers finished their chats."
            .formatted(
                number(messages.path("accepted")),
                number(messages.path("echoed")),
                number(messages.path("undelivered")),
                number(messages.path("duplicated")),
                number(messages.path("unrecorded")),
                number(verdict.path("customers").path("completed")),
                number(verdict.path("customers").path("started")));
    return switch (kind) {
      case "PASS" -> "The service passed. " + counted;
      case "FAIL" -> "The service did not pass. " + counted;
      default -> "The run could not show what it was asked for. " + counted;
    };
  }

  private void first() {
    Optional<JsonNode> found = firstThatCounts();
    if (found.isEmpty()) {
      return;
    }
    JsonNode finding = found.orElseThrow();
    html.open("section", "class", "why", "aria-label", "What broke first");
    html.element("h3", "What broke first").open("p");
    html.element("strong", String.format(Locale.ROOT, "%.3f s", since(finding)))
        .text(" into the run, in the conversation of ")
        .element("strong", finding.path("conversation").asText())
        .text(": " + finding.path("explanation").asText())
        .close();
    html.open("p").text("Rule " + finding.path("rule").asText() + expected(finding));
    film(finding, html, " · ");
    html.close().close();
  }

  /** The first that speaks against the service; breaches that fail no run are listed below. */
  private Optional<JsonNode> firstThatCounts() {
    JsonNode first = MissingNode.getInstance();
    for (JsonNode finding : verdict.path("findings")) {
      boolean counts = rule(finding).path("failsRun").asBoolean(true);
      if (counts && (first.isMissingNode() || since(finding) < since(first))) {
        first = finding;
      }
    }
    return first.isMissingNode() ? Optional.empty() : Optional.of(first);
  }

  /** A loss is noticed only when its timeout is over; it counts from when it happened. */
  private double since(JsonNode finding) {
    double noticed = finding.path("atSeconds").asDouble();
    return Math.min(noticed, rule(finding).path("sinceSeconds").asDouble(noticed));
  }

  private JsonNode rule(JsonNode finding) {
    for (JsonNode rule : verdict.path("rules")) {
      if (rule.path("id").equals(finding.path("rule"))) {
        return rule;
      }
    }
    return MissingNode.getInstance();
  }

  private String expected(JsonNode finding) {
    String title = rule(finding).path("title").asText("");
    return title.isEmpty() ? "" : ": " + title;
  }

  static String seconds(JsonNode finding) {
    return String.format(Locale.ROOT, "%.3f", finding.path("atSeconds").asDouble());
  }

  static void film(JsonNode finding, Html html, String lead) {
    String film = finding.path("film").asText("");
    if (!film.isEmpty()) {
      String whose = "film of " + finding.path("conversation").asText();
      html.text(lead).element("a", "film", "href", film, "aria-label", whose);
    }
  }

  /** What the shape of the load was to show. */
  private void said(String title, JsonNode shown) {
    if (shown.has("inWords")) {
      html.open("section", "class", "why", "aria-label", title).element("h3", title);
      html.element("p", shown.path("inWords").asText()).close();
    }
  }

  private void warnings() {
    if (verdict.path("warnings").size() > 0) {
      html.open("section", "class", "why unknown", "aria-label", "To be known");
      html.element("h3", "To be known").open("ul");
      verdict.path("warnings").forEach(warning -> html.element("li", warning.asText()));
      html.close().close();
    }
  }

  private void tiles() {
    JsonNode customers = verdict.path("customers");
    JsonNode messages = verdict.path("messages");
    JsonNode echo = verdict.path("latencyMs").path("echo");
    html.open("ul", "class", "tiles");
    tile(
        number(customers.path("started")),
        "customers, at most " + number(customers.path("peak")) + " at once");
    tile(number(customers.path("failed")), "customers failed");
    tile(number(messages.path("sent")), "messages sent");
    tile(number(messages.path("undelivered")), "undelivered");
    tile(number(messages.path("duplicated")), "duplicated");
    tile(
        number(messages.path("refused")) + " / " + number(messages.path("unsure")),
        "refused / unsure");
    if (echo.path("count").asLong() > 0) {
      tile(echo.path("p50").asText() + " ms", "echo, p50");
      tile(echo.path("p99").asText() + " ms", "echo, p99");
    }
    html.close();
  }

  private void tile(String figure, String what) {
    html.open("li").element("b", figure).element("span", what).close();
  }

  static String number(JsonNode number) {
    return String.format(Locale.ROOT, "%,d", number.asLong());
  }
}
