package io.connectchat.harness.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.judge.load.CapacityResult;
import io.connectchat.harness.judge.load.DialogueResult;
import io.connectchat.harness.judge.load.Drift;
import io.connectchat.harness.judge.load.LevelResult;
import io.connectchat.harness.latency.LatencySummary;
import io.connectchat.harness.latency.Leg;
import java.util.Map;
import java.util.Optional;

/** The fields of verdict.json about what the shape of the load has shown. */
final class LoadJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LoadJson() {}

  static void put(CapacityResult found, ObjectNode json) {
    json.put("inWords", found.inWords());
    json.set("highestHeld", rate(found.knee()));
    json.set("brokeAt", rate(found.broke()));
    json.put("broke", found.broke().map(level -> level.broken().get(0)).orElse(null));
    var levels = json.putArray("levels");
    for (LevelResult level : found.levels()) {
      ObjectNode one = levels.addObject();
      one.put("customersPerSecond", level.rate())
          .put("outcome", level.outcome().name())
          .put("customers", level.customers())
          .put("failed", level.failed())
          .put("undelivered", level.undelivered());
      level.broken().forEach(one.putArray("broken")::add);
      latency(level.latency(), one.putObject("latencyMs"));
    }
  }

  static void put(Drift found, ObjectNode json) {
    json.put("inWords", found.inWords());
    end(found.first(), json.putObject("first"));
    end(found.last(), json.putObject("last"));
    ObjectNode samples = json.putObject("samples");
    ArrayNode seconds = samples.putArray("seconds");
    ArrayNode heap = samples.putArray("heapBytes");
    ArrayNode files = samples.putArray("openFiles");
    for (Drift.Sample sample : found.samples()) {
      seconds.add(Math.round(sample.seconds() * 10) / 10.0);
      heap.add(sample.heapBytes());
      files.add(sample.openFiles());
    }
  }

  static void put(DialogueResult found, ObjectNode json) {
    json.put("inWords", found.inWords())
        .put("file", found.name())
        .put("finished", found.finished())
        .put("unmet", found.unmet())
        .put("abandoned", found.abandoned())
        .put("outOfPatience", found.impatient());
    ObjectNode personas = json.putObject("personas");
    found.personas().forEach(personas::put);
    ArrayNode steps = json.putArray("steps");
    for (DialogueResult.Step step : found.steps()) {
      steps
          .addObject()
          .put("number", step.number())
          .put("line", step.line())
          .put("does", step.inWords())
          .put("reached", step.reached())
          .put("unmet", step.unmet())
          .put("gone", step.gone());
    }
  }

  private static JsonNode rate(Optional<LevelResult> level) {
    return JSON.valueToTree(level.map(LevelResult::rate).orElse(null));
  }

  private static void end(Drift.End end, ObjectNode json) {
    json.put("heapBytes", end.heapBytes()).put("openFiles", end.openFiles());
    latency(end.latency(), json.putObject("latencyMs"));
  }

  /** In the order of the legs. */
  private static void latency(Map<Leg, LatencySummary> latency, ObjectNode json) {
    for (Leg leg : Leg.values()) {
      if (latency.containsKey(leg)) {
        json.set(leg.key(), JSON.valueToTree(latency.get(leg).rounded()));
      }
    }
  }
}
