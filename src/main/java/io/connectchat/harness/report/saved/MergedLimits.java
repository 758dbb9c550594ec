package io.connectchat.harness.report.saved;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.latency.LatencySummary;
import io.connectchat.harness.latency.LatencyTotals;
import io.connectchat.harness.latency.Leg;
import java.util.LinkedHashMap;
import java.util.Map;

/** The latency limits of several runs, each once, with the worst verdict. */
final class MergedLimits {
  private final Map<String, SavedRun> runs;
  private final LatencyTotals totals;

  MergedLimits(Map<String, SavedRun> runs, LatencyTotals totals) {
    this.runs = runs;
    this.totals = totals;
  }

  void into(ObjectNode json) {
    Map<String, ObjectNode> limits = new LinkedHashMap<>();
    runs.forEach(
        (name, run) -> {
          for (JsonNode limit : run.verdict().path("slos")) {
            String key = limit.path("name").asText() + limit.path("limitMs").asText();
            ObjectNode known = limits.get(key);
            if (known == null) {
              limits.put(key, limit(limit, name));
            } else {
              join(known, limit, name);
            }
          }
        });
    json.putArray("slos").addAll(limits.values());
  }

  /** The figure is that of all runs together. */
  private ObjectNode limit(JsonNode limit, String name) {
    ObjectNode merged = limit.deepCopy();
    String[] words = limit.path("name").asText().split("\\.");
    for (Leg leg : Leg.values()) {
      if (words.length == 4 && leg.key().equals(words[2])) {
        LatencySummary figures = totals.summaries().get(leg);
        merged
            .put("ms", figures.rounded().figure(words[3]).orElse(0))
            .put("count", figures.count());
      }
    }
    reason(merged, limit, name);
    return merged;
  }

  private static void join(ObjectNode known, JsonNode other, String name) {
    String before = known.path("verdict").asText();
    String verdict = Merged.worse(before, other.path("verdict").asText());
    known.put("verdict", verdict);
    if (!verdict.equals(before)) {
      reason(known, other, name);
    }
  }

  private static void reason(ObjectNode merged, JsonNode of, String name) {
    if (of.has("reason")) {
      merged.put("reason", name + ": " + of.path("reason").asText());
    }
  }
}
