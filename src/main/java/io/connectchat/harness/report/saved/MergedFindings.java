package io.connectchat.harness.report.saved;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The findings of several runs in the order of time, and what broke first in any of them. */
final class MergedFindings {
  private static final int MOST_FINDINGS = 1_000;

  private final Map<String, SavedRun> runs;
  private final Instant start;

  /**
   * @param runs by the names that they have in the result
   * @param start of the earliest of them
   */
  MergedFindings(Map<String, SavedRun> runs, Instant start) {
    this.runs = runs;
    this.start = start;
  }

  void into(ObjectNode json) throws BrokenRun {
    findings(json);
    first(json);
  }

  private void findings(ObjectNode json) throws BrokenRun {
    List<ObjectNode> all = new ArrayList<>();
    long omitted = 0;
    for (Map.Entry<String, SavedRun> run : runs.entrySet()) {
      double later = run.getValue().secondsAfter(start);
      omitted += run.getValue().verdict().path("findingsOmitted").asLong();
      for (JsonNode finding : run.getValue().verdict().path("findings")) {
        ObjectNode merged = finding.deepCopy();
        double at = finding.path("atSeconds").asDouble() + later;
        merged
            .put("conversation", run.getKey() + ", " + finding.path("conversation").asText())
            .put("atSeconds", Math.round(at * 1e3) / 1e3);
        if (finding.has("film")) {
          merged.put("film", Films.path(run.getKey(), finding.path("film").asText()));
        }
        all.add(merged);
      }
    }
    all.sort(Comparator.comparingDouble(finding -> finding.path("atSeconds").asDouble()));
    int kept = Math.min(MOST_FINDINGS, all.size());
    json.putArray("findings").addAll(all.subList(0, kept));
    omitted += all.size() - kept;
    if (omitted > 0) {
      json.put("findingsOmitted", omitted);
    }
  }

  /** Of what broke first in each run, the first. */
  private void first(ObjectNode json) throws BrokenRun {
    for (Map.Entry<String, SavedRun> run : runs.entrySet()) {
      JsonNode first = run.getValue().verdict().path("first");
      double since = first.path("sinceSeconds").asDouble() + run.getValue().secondsAfter(start);
      double before = json.path("first").path("sinceSeconds").asDouble(Double.MAX_VALUE);
      if (first.isObject() && since < before) {
        json.set("first", first(first.deepCopy(), run.getKey(), since));
      }
    }
  }

  private static ObjectNode first(ObjectNode first, String run, double since) {
    String who = first.path("conversation").asText();
    first.put("conversation", who.isEmpty() ? "" : run + ", " + who);
    first.put("sinceSeconds", Math.round(since * 1e3) / 1e3);
    if (first.has("film")) {
      first.put("film", Films.path(run, first.path("film").asText()));
    }
    return first;
  }
}
