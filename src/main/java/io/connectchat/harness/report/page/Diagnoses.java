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

  /** Nothing where the evidence shows nothing. */
  void write() {
    if (verdict.path("diagnoses").isEmpty()) {
      return;
    }
    // What a run passes with needs no reason; it may be worth knowing all the same.
    String title = verdict.path("verdict").asText().equals("PASS") ? "Seen besides" : "Why";
    html.open("section", "class", "why", "aria-label", title);
    html.element("h3", title).open("ul");
    verdict.path("diagnoses").forEach(this::one);
    html.close().close();
  }

  private void one(JsonNode diagnosis) {
    int fits = diagnosis.path("conversations").asInt();
    html.open("li").element("strong", diagnosis.path("symptom").asText());
    html.text(
        " ("
            + diagnosis.path("id").asText()
            + ", "
            + diagnosis.path("likelihood").asText()
            + ", "
            + fits
            + (fits == 1 ? " customer). " : " customers). "));
    html.text(sentence(diagnosis.path("why").asText()));
    html.raw("<br>");
    html.text("Seen of " + diagnosis.path("conversation").asText() + ": ");
    html.text(diagnosis.path("evidence").asText() + ".");
    html.raw("<br>");
    html.element("em", "What to do: ").text(diagnosis.path("remedy").asText() + ".");
    html.close();
  }

  private static String sentence(String words) {
    return words.isEmpty()
        ? ""
        : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ". ";
  }
}
