package io.connectchat.harness.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.judge.Contacts;
import io.connectchat.harness.judge.Count;
import io.connectchat.harness.judge.Customers;
import io.connectchat.harness.judge.GeneratorBound;
import io.connectchat.harness.judge.GeneratorHealth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes verdict.json, schema 1. Fields may be added to it, and are never renamed. */
public final class VerdictJson {
  /** The file's name. */
  public static final String FILE = "verdict.json";

  private static final int SCHEMA = 1;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private VerdictJson() {}

  /**
   * Writes the file, whole or not at all.
   *
   * @throws IOException when the folder cannot be written
   */
  public static Path write(RunSummary summary, Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    Path draft = folder.resolve(FILE + ".part");
    try {
      Files.write(draft, text(summary).getBytes(UTF_8));
      return Files.move(
          draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** The file's content. */
  static String text(RunSummary summary) throws IOException {
    ObjectNode json = JSON.createObjectNode().put("schema", SCHEMA);
    json.put("verdict", summary.ruling().verdict().name());
    summary.ruling().reasons().forEach(json.putArray("reasons")::add);
    summary.ruling().warnings().forEach(json.putArray("warnings")::add);
    run(summary.run(), json.putObject("run"));
    customers(summary.evidence().customers(), json.putObject("customers"));
    messages(summary, json.putObject("messages"));
    latency(summary, json.putObject("latencyMs"));
    generator(summary.generator(), json.putObject("generator"));
    contacts(summary.evidence().contacts(), json.putObject("contacts"));
    rules(summary, json.putArray("rules"));
    findings(summary, json.putArray("findings"));
    summary.load().capacity().ifPresent(found -> LoadJson.put(found, json.putObject("capacity")));
    summary.load().drift().ifPresent(found -> LoadJson.put(found, json.putObject("drift")));
    if (summary.evidence().sums().findingsOmitted() > 0) {
      json.put("findingsOmitted", summary.evidence().sums().findingsOmitted());
    }
    return JSON.writeValueAsString(json) + "\n";
  }

  private static void run(RunInfo run, ObjectNode json) {
    json.put("id", run.id())
        .put("simulation", run.simulation())
        .put("target", run.target())
        .put("seed", run.seed())
        .put("startedAt", run.startedAt().toString())
        .put("seconds", run.seconds());
  }

  private static void customers(Customers customers, ObjectNode json) {
    json.put("started", customers.started())
        .put("completed", customers.completed())
        .put("failed", customers.failed())
        .put("peak", customers.peak())
        .put("neverCame", customers.neverCame());
  }

  private static void messages(RunSummary summary, ObjectNode json) {
    for (Count count : Count.values()) {
      json.put(count.key(), summary.evidence().sums().of(count));
    }
  }

  private static void latency(RunSummary summary, ObjectNode json) {
    summary
        .evidence()
        .latency()
        .forEach((leg, figures) -> json.set(leg.key(), JSON.valueToTree(figures.rounded())));
  }

  private static void generator(GeneratorHealth generator, ObjectNode json) {
    json.put("saturated", generator.saturated());
    generator.measured().forEach((bound, figure) -> put(json, bound.key(), figure));
    json.put("ownCpuPercent", generator.ownCpuPercent())
        .put("sharedWithFake", generator.sharedWithFake());
    generator.why().forEach(json.putArray("why")::add);
    ObjectNode bounds = json.putObject("bounds");
    for (GeneratorBound bound : GeneratorBound.values()) {
      put(bounds, bound.key(), bound.bound());
    }
  }

  /** Whole figures without a point: maxPauseMs has always been a whole number. */
  private static void put(ObjectNode json, String key, double figure) {
    if (figure == Math.rint(figure) && !key.equals(GeneratorBound.LATE_STARTS.key())) {
      json.put(key, (long) figure);
    } else {
      json.put(key, figure);
    }
  }

  private static void contacts(Contacts contacts, ObjectNode json) {
    json.put("started", contacts.started())
        .put("ended", contacts.ended())
        .put("leftOpen", contacts.leftOpen());
  }

  private static void rules(RunSummary summary, ArrayNode json) {
    summary
        .ruling()
        .rules()
        .forEach(
            rule -> {
              ObjectNode one = json.addObject();
              one.put("id", rule.id())
                  .put("title", rule.title())
                  .put("level", rule.level().name())
                  .put("verdict", rule.verdict().name())
                  .put("observations", rule.observations())
                  .put("violations", rule.violations());
              if (!rule.reason().isEmpty()) {
                one.put("reason", rule.reason());
              }
            });
  }

  private static void findings(RunSummary summary, ArrayNode json) {
    summary
        .evidence()
        .sums()
        .findings()
        .forEach(
            finding ->
                json.addObject()
                    .put("rule", finding.rule())
                    .put("conversation", finding.conversation())
                    .put("explanation", finding.explanation()));
  }
}
