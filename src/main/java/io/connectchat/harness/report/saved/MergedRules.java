package io.connectchat.harness.report.saved;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of several runs: counts are added, and the worst verdict stands. */
final class MergedRules {
  private static final String NOT_SEEN = "the run had no occasion to see it";

  private final Map<String, SavedRun> runs;
  private final Instant start;

  /**
   * @param runs by the names that they have in the result
   * @param start of the earliest of them
   */
  MergedRules(Map<String, SavedRun> runs, Instant start) {
    this.runs = runs;
    this.start = start;
  }

  void into(ObjectNode json) throws BrokenRun {
    Map<String, ObjectNode> rules = new LinkedHashMap<>();
    for (Map.Entry<String, SavedRun> entry : runs.entrySet()) {
      String name = entry.getKey();
      double later = entry.getValue().secondsAfter(start);
      for (JsonNode each : entry.getValue().verdict().path("rules")) {
        ObjectNode rule = each.deepCopy();
        if (rule.has("sinceSeconds")) {
          rule.put("sinceSeconds", rule.path("sinceSeconds").asDouble() + later);
        }
        ObjectNode known = rules.get(rule.path("id").asText());
        if (known == null) {
          rules.put(rule.path("id").asText(), rule);
        } else {
          joinRule(known, rule, name);
        }
      }
    }
    json.putArray("rules").addAll(rules.values());
  }

  private static void joinRule(ObjectNode known, JsonNode other, String name) {
    for (String count : List.of("observations", "violations")) {
      known.put(count, known.path(count).asLong() + other.path(count).asLong());
    }
    if (other.has("sinceSeconds")) {
      double since = other.path("sinceSeconds").asDouble();
      known.put("sinceSeconds", Math.min(since, known.path("sinceSeconds").asDouble(since)));
    }
    String before = known.path("verdict").asText();
    String verdict = other.path("verdict").asText();
    if (isUnseen(other)) {
      verdict = before;
    } else if (!isUnseen(known)) {
      verdict = Merged.worse(before, verdict);
    }
    known.put("verdict", verdict);
    if (!verdict.equals("UNKNOWN")) {
      known.remove("reason");
    } else if (!before.equals(verdict)) {
      known.put("reason", name + ": " + other.path("reason").asText());
    }
  }

  /** What one run had no occasion to see, another may have shown. */
  private static boolean isUnseen(JsonNode rule) {
    return rule.path("verdict").asText().equals("UNKNOWN")
        && rule.path("reason").asText().equals(NOT_SEEN);
  }
}
