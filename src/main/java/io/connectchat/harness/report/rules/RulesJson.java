package io.connectchat.harness.report.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.evidence.InWords;
import io.connectchat.harness.rule.Outcome;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Standing;

/** A pass as JSON, schema 1: fields may be added, never renamed. */
public final class RulesJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RulesJson() {}

  /** The whole document. */
  public static String text(RulesReport report) {
    ObjectNode root = JSON.createObjectNode();
    root.put("schema", 1)
        .put("verdict", report.verdict().name())
        .put("subject", report.subject())
        .put("level", report.level().name())
        .put("at", report.at())
        .put("seconds", report.seconds());
    report.notes().forEach(root.putArray("notes")::add);
    for (Standing standing : report.standings()) {
      rule(root.withArray("rules").addObject(), standing);
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void rule(ObjectNode json, Standing standing) {
    Rule rule = standing.ruling().rule();
    Outcome outcome = standing.ruling().outcome();
    json.put("id", rule.id())
        .put("title", rule.title())
        .put("level", rule.level().name())
        .put("verdict", outcome.verdict().name())
        .put("counts", standing.counts().name())
        .put("observations", outcome.observations())
        .put("violations", outcome.violations())
        .put("requirement", rule.requires())
        .put("expected", outcome.expected())
        .put("actual", outcome.actual())
        .put("why", standing.why())
        .put("source", rule.source().document())
        .put("link", rule.source().link().toString());
    outcome.evidence().forEach(seen -> json.withArray("evidence").add(InWords.of(seen)));
  }
}
