package io.connectchat.harness.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The top of chat.html: why the verdict is what it is, what broke first, and the main figures. */
final class Outcome {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss.S 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Conversations that are named at the top. */
  private static final int NAMED = 8;

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
    new Diagnoses(verdict, html).write();
    said("Capacity", verdict.path("capacity"));
    said("Dialogue", verdict.path("dialogue"));
    said("Drift", verdict.path("drift"));
    warnings();
    tiles();
  }

  private String headline(String kind) {
    JsonNode messages = verdict.path("messages");
    String finished =
        "%s of %s chats went from start to disconnect."
            .formatted(
                number(verdict.path("customers").path("completed")),
                number(verdict.path("customers").path("started")));
    if (messages.path("accepted").asLong() == 0) {
      boolean silent = messages.path("sent").asLong() == 0;
      return opening(kind) + "No message was " + (silent ? "sent. " : "accepted. ") + finished;
    }
    String counted =
        "Of %s accepted messages %s came back, %s did not; %s came more than once, %s are missing from the transcript. "
            .formatted(
                number(messages.path("accepted")),
                number(messages.path("echoed")),
                number(messages.path("undelivered")),
                number(messages.path("duplicated")),
                number(messages.path("unrecorded")));
    return opening(kind) + counted + finished;
  }

  private static String opening(String kind) {
    return switch (kind) {
      case "PASS" -> "The service passed. ";
      case "FAIL" -> "The service did not pass. ";
      default -> "The run could not show what it was asked for. ";
    };
  }

  private void first() {
    JsonNode first = verdict.path("first");
    if (first.isMissingNode()) {
      return;
    }
    html.open("section", "class", "why", "aria-label", "What broke first");
    // A capacity search goes on until something breaks, and passes all the same.
    boolean meant = verdict.path("verdict").asText().equals("PASS");
    html.element("h2", meant ? "What broke first, which ended the search" : "What broke first");
    html.open("p");
    html.element(
            "strong", String.format(Locale.ROOT, "%.1f s", first.path("sinceSeconds").asDouble()))
        .text(" into the run, at " + CLOCK.format(Instant.parse(first.path("at").asText())));
    conversation(first);
    html.text(": " + first.path("explanation").asText()).close();
    html.open("p").text(rule(first) + first.path("must").asText());
    film(first, html, " · ");
    html.close();
    others(first);
    html.close();
  }

  /** In whose conversations more was found that fails the run. */
  private void others(JsonNode first) {
    Set<String> others = new LinkedHashSet<>();
    for (JsonNode finding : verdict.path("findings")) {
      if (failsRun(finding)) {
        others.add(finding.path("conversation").asText());
      }
    }
    others.remove(first.path("conversation").asText());
    if (others.isEmpty()) {
      return;
    }
    String named = others.stream().limit(NAMED).collect(Collectors.joining("; "));
    boolean all = others.size() <= NAMED && !verdict.has("findingsOmitted");
    html.element("p", "Also found in: " + named + (all ? "." : ", … (see the findings)."));
  }

  private boolean failsRun(JsonNode finding) {
    for (JsonNode rule : verdict.path("rules")) {
      if (rule.path("id").equals(finding.path("rule"))) {
        return rule.path("failsRun").asBoolean(true);
      }
    }
    return true;
  }

  private void conversation(JsonNode first) {
    String who = first.path("conversation").asText();
    if (who.isEmpty()) {
      return;
    }
    html.text(", in the conversation of ").element("strong", who);
    if (first.has("contactId")) {
      html.text(" (ContactId ").element("code", first.path("contactId").asText()).text(")");
    }
  }

  /** A rule of the book has an id that can be looked up; what is none, speaks for itself. */
  private static String rule(JsonNode first) {
    String what = first.path("what").asText();
    return what.contains("-") ? "Rule " + what + ": " : "What must hold: ";
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
      html.open("section", "class", "why", "aria-label", title).element("h2", title);
      html.element("p", shown.path("inWords").asText()).close();
    }
  }

  private void warnings() {
    if (verdict.path("warnings").size() > 0) {
      html.open("section", "class", "why unknown", "aria-label", "To be known");
      html.element("h2", "To be known").open("ul");
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
    JsonNode reconnect = verdict.path("latencyMs").path("reconnect");
    if (reconnect.path("count").asLong() > 0) {
      tile(
          number(reconnect.path("count")),
          "reconnects, p99 " + reconnect.path("p99").asText() + " ms");
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
