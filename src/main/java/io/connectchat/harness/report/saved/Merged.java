package io.connectchat.harness.report.saved;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.judge.GeneratorBound;
import io.connectchat.harness.latency.LatencyTotals;
import io.connectchat.harness.latency.Leg;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The verdict on runs of several injectors: counts are added, percentiles come from the added
 * histograms, and the verdict is the worst of all.
 */
final class Merged {
  private static final List<String> FROM_BEST_TO_WORST = List.of("PASS", "UNKNOWN", "FAIL");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, SavedRun> runs;
  private final LatencyTotals totals;
  private final Instant start;
  private final ObjectNode json = JSON.createObjectNode();

  /**
   * @param runs by the names that they have in the result
   * @param totals of the interval logs of all
   */
  private Merged(Map<String, SavedRun> runs, LatencyTotals totals, Instant start) {
    this.runs = runs;
    this.totals = totals;
    this.start = start;
  }

  /** The content of verdict.json. */
  static ObjectNode verdict(Map<String, SavedRun> runs, LatencyTotals totals, Instant start)
      throws BrokenRun {
    Merged merged = new Merged(runs, totals, start);
    merged.write();
    return merged.json;
  }

  static String worse(String one, String other) {
    return FROM_BEST_TO_WORST.indexOf(one) >= FROM_BEST_TO_WORST.indexOf(other) ? one : other;
  }

  private void write() throws BrokenRun {
    json.put("schema", 1);
    json.put(
        "verdict", runs.values().stream().map(SavedRun::outcome).reduce("PASS", Merged::worse));
    texts("reasons");
    texts("warnings");
    missing();
    run();
    for (String part : List.of("customers", "messages")) {
      add(part);
    }
    latency();
    new MergedLimits(runs, totals).into(json);
    generator();
    add("contacts");
    new MergedRules(runs, start).into(json);
    new MergedFindings(runs, start).into(json);
    loads();
    causes("diagnoses", "id");
    causes("unexplained", "rule");
    settings();
  }

  private void texts(String member) {
    ArrayNode texts = json.putArray(member);
    runs.forEach(
        (name, run) ->
            run.verdict().path(member).forEach(text -> texts.add(name + ": " + text.asText())));
  }

  /** A log that lost its end, on a full disk say, is not as exact as the rest. */
  private void missing() {
    for (Leg leg : Leg.values()) {
      long counted =
          runs.values().stream()
              .mapToLong(run -> run.verdict().at("/latencyMs/" + leg.key() + "/count").asLong())
              .sum();
      long logged = totals.of(leg).getTotalCount();
      if (counted != logged) {
        json.withArray("warnings")
            .add(leg.title() + ": the interval logs have " + logged + " of " + counted);
      }
    }
  }

  private void run() throws BrokenRun {
    Instant end = start;
    Set<String> ids = new LinkedHashSet<>();
    for (SavedRun run : runs.values()) {
      Instant over = run.startedAt().plusMillis(Math.round(run.seconds() * 1_000));
      end = over.isAfter(end) ? over : end;
      ids.add(run.verdict().at("/run/id").asText());
    }
    ObjectNode run = json.putObject("run");
    run.put("id", String.join("+", ids))
        .put("simulation", each("/run/simulation"))
        .put("target", each("/run/target"));
    run.set("seed", runs.values().iterator().next().verdict().at("/run/seed"));
    run.put("startedAt", start.toString());
    run.put("seconds", Duration.between(start, end).toMillis() / 1e3);
    ArrayNode parts = json.putArray("runs");
    runs.forEach(
        (name, part) -> {
          ObjectNode one = parts.addObject().put("name", name).put("verdict", part.outcome());
          part.verdict().path("run").properties().forEach(p -> one.set(p.getKey(), p.getValue()));
        });
  }

  /** What all have in common, or one after the other. */
  private String each(String pointer) {
    Set<String> texts = new LinkedHashSet<>();
    runs.values().forEach(run -> texts.add(run.verdict().at(pointer).asText()));
    return String.join(" + ", texts);
  }

  private void add(String part) {
    ObjectNode sum = json.putObject(part);
    for (SavedRun run : runs.values()) {
      run.verdict()
          .path(part)
          .properties()
          .forEach(
              member ->
                  sum.put(
                      member.getKey(),
                      sum.path(member.getKey()).asLong() + member.getValue().asLong()));
    }
  }

  private void latency() {
    ObjectNode latency = json.putObject("latencyMs");
    totals
        .summaries()
        .forEach((leg, figures) -> latency.set(leg.key(), JSON.valueToTree(figures.rounded())));
  }

  private void generator() {
    ObjectNode merged = json.putObject("generator");
    ArrayNode why = JSON.createArrayNode();
    runs.forEach(
        (name, run) -> {
          JsonNode generator = run.verdict().path("generator");
          either(merged, generator, "saturated");
          either(merged, generator, "sharedWithFake");
          worst(merged, generator, "ownCpuPercent", true);
          for (GeneratorBound bound : GeneratorBound.values()) {
            boolean most = bound.holds(Double.NEGATIVE_INFINITY);
            worst(merged, generator, bound.key(), most);
          }
          generator.path("why").forEach(line -> why.add(name + ": " + line.asText()));
          merged.set("bounds", generator.path("bounds"));
        });
    merged.set("why", why);
  }

  private static void either(ObjectNode merged, JsonNode of, String member) {
    merged.put(member, merged.path(member).asBoolean() || of.path(member).asBoolean());
  }

  private static void worst(ObjectNode merged, JsonNode of, String member, boolean highest) {
    JsonNode known = merged.path(member);
    JsonNode other = of.path(member);
    if (other.isNumber()
        && (known.isMissingNode() || highest == other.asDouble() > known.asDouble())) {
      merged.set(member, other);
    }
  }

  /** What the shapes of the loads have shown cannot be added; each run's own words are kept. */
  private void loads() {
    for (String shape : List.of("capacity", "dialogue", "drift")) {
      String words =
          runs.entrySet().stream()
              .filter(run -> run.getValue().verdict().path(shape).has("inWords"))
              .map(
                  run ->
                      run.getKey()
                          + ": "
                          + run.getValue().verdict().path(shape).path("inWords").asText())
              .collect(Collectors.joining("; "));
      if (!words.isEmpty()) {
        json.putObject(shape).put("inWords", words);
      }
    }
  }

  /** Of the same cause the first stays, with the customers of all. */
  private void causes(String member, String name) {
    Map<String, ObjectNode> all = new LinkedHashMap<>();
    runs.forEach(
        (from, run) -> {
          for (JsonNode each : run.verdict().path(member)) {
            ObjectNode known =
                all.computeIfAbsent(each.path(name).asText(), id -> named(each.deepCopy(), from));
            int fits = known.path("conversations").asInt() + each.path("conversations").asInt();
            known.put("conversations", fits);
          }
        });
    json.putArray(member).addAll(all.values());
  }

  private static ObjectNode named(ObjectNode cause, String run) {
    return cause
        .put("conversation", run + ", " + cause.path("conversation").asText())
        .put("conversations", 0);
  }

  private void settings() {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    for (SavedRun run : runs.values()) {
      run.verdict()
          .path("settings")
          .properties()
          .forEach(
              setting ->
                  values
                      .computeIfAbsent(setting.getKey(), first -> new LinkedHashSet<>())
                      .add(setting.getValue().asText()));
    }
    ObjectNode settings = json.putObject("settings");
    values.forEach((name, each) -> settings.put(name, String.join(" | ", each)));
    ArrayNode again = json.putArray("runAgain");
    runs.values().forEach(run -> again.add(run.verdict().path("runAgain").asText()));
  }
}
