package io.connectchat.harness.report.page;

import com.fasterxml.jackson.databind.JsonNode;

/** The part of chat.html that says why it failed. */
final class Diagnoses {
  private final JsonNode verdict;
  private final Html html;

  Diagnoses(JsonNode verdict, Html html) {
    this.verdict = verdict;
    this.html = html;
  }

  /** Nothing where nothing was found. */
  void write() {
    if (verdict.path("diagnoses").isEmpty() && verdict.path("unexplained").isEmpty()) {
      return;
    }
    // What a run passes with needs no reason; it may be worth knowing all the same.
    String title = verdict.path("verdict").asText().equals("PASS") ? "Seen besides" : "Why";
    html.open("section", "class", "why", "aria-label", title);
    html.element("h2", title).open("ul");
    verdict.path("diagnoses").forEach(this::one);
    verdict.path("unexplained").forEach(this::unexplained);
    html.close().close();
  }

  private void one(JsonNode diagnosis) {
    html.open("li").element("strong", diagnosis.path("symptom").asText());
    html.text(
        " ("
            + diagnosis.path("id").asText()
            + ", "
            + diagnosis.path("likelihood").asText()
            + ", "
            + customers(diagnosis)
            + "). ");
    html.text(sentence(diagnosis.path("why").asText()));
    html.raw("<br>");
    html.text("Seen of " + diagnosis.path("conversation").asText() + ": ");
    html.text(diagnosis.path("evidence").asText() + ".");
    html.raw("<br>");
    html.element("em", "What to do: ").text(diagnosis.path("remedy").asText() + ".");
    html.close();
  }

  /** A kind of finding that has no reason among those that are known. */
  private void unexplained(JsonNode found) {
    String rule = found.path("rule").asText();
    html.open("li").text("Did not hold: ").element("strong", found.path("must").asText());
    html.text(" (" + (rule.contains("-") ? rule + ", " : "") + customers(found) + "). ");
    html.text("None of the known symptoms fits what was seen of ");
    html.text(found.path("conversation").asText() + ".");
    html.raw("<br>");
    html.element("em", "Where to look: ").text(found.path("lookAt").asText() + ".");
    html.close();
  }

  private static String customers(JsonNode cause) {
    int fits = cause.path("conversations").asInt();
    return fits + (fits == 1 ? " customer" : " customers");
  }

  private static String sentence(String words) {
    return words.isEmpty()
        ? ""
        : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ". ";
  }
}
