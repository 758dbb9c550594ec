package io.connectchat.harness.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.judge.Contacts;
import io.connectchat.harness.judge.Count;
import io.connectchat.harness.judge.Customers;
import io.connectchat.harness.judge.GeneratorBound;
import io.connectchat.harness.judge.GeneratorHealth;
import io.connectchat.harness.judge.LimitResult;
import io.connectchat.harness.judge.LoadRule;
import io.connectchat.harness.rule.Finding;
import io.connectchat.harness.rule.RuleResult;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

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
    return write(tree(summary), folder);
  }

  /** The same of what {@link #tree} answered, or of several of these put together. */
  public static Path write(ObjectNode verdict, Path folder) throws IOException {
    return WholeFile.write(folder.resolve(FILE), text(verdict));
  }

  /** The file's content. */
  static String text(RunSummary summary) throws IOException {
    return text(tree(summary));
  }

  private static String text(ObjectNode verdict) throws IOException {
    return JSON.writeValueAsString(verdict) + "\n";
  }

  /** The content as a tree. */
  public static ObjectNode tree(RunSummary summary) {
    ObjectNode json = JSON.createObjectNode().put("schema", SCHEMA);
    json.put("verdict", summary.ruling().verdict().name());
    summary.ruling().reasons().forEach(json.putArray("reasons")::add);
    summary.ruling().warnings().forEach(json.putArray("warnings")::add);
    run(summary.run(), json.putObject("run"));
    customers(summary.evidence().customers(), json.putObject("customers"));
    messages(summary, json.putObject("messages"));
    latency(summary, json.putObject("latencyMs"));
    limits(summary, json.putArray("slos"));
    generator(summary.generator(), json.putObject("generator"));
    contacts(summary.evidence().contacts(), json.putObject("contacts"));
    rules(summary, json.putArray("rules"));
    findings(summary, json.putArray("findings"));
    FirstBreach.of(summary).ifPresent(one -> first(one, summary, json.putObject("first")));
    ArrayNode diagnoses = json.putArray("diagnoses");
    summary.diagnoses().forEach(one -> DiagnosesJson.put(one, diagnoses));
    Expectations must = new Expectations(summary.ruling().rules());
    ArrayNode unexplained = json.putArray("unexplained");
    summary.unexplained().forEach(one -> DiagnosesJson.put(one, must, unexplained));
    summary.load().capacity().ifPresent(found -> LoadJson.put(found, json.putObject("capacity")));
    summary.load().dialogue().ifPresent(found -> LoadJson.put(found, json.putObject("dialogue")));
    summary.load().drift().ifPresent(found -> LoadJson.put(found, json.putObject("drift")));
    if (summary.evidence().sums().findingsOmitted() > 0) {
      json.put("findingsOmitted", summary.evidence().sums().findingsOmitted());
    }
    ObjectNode settings = json.putObject("settings");
    summary.context().settings().forEach(settings::put);
    json.put("runAgain", summary.context().again());
    return json;
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
        .put("neverCame", customers.neverCame())
        .put("endedEarly", customers.endedEarly());
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

  private static void limits(RunSummary summary, ArrayNode json) {
    for (LimitResult limit : summary.ruling().limits()) {
      ObjectNode one = json.addObject();
      one.put("name", limit.name())
          .put("verdict", limit.verdict().name())
          .put("limitMs", limit.limitMillis())
          .put("ms", limit.seenMillis())
          .put("count", limit.count());
      if (!limit.reason().isEmpty()) {
        one.put("reason", limit.reason());
      }
    }
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
    for (RuleResult rule : summary.ruling().rules()) {
      ObjectNode one = json.addObject();
      one.put("id", rule.id())
          .put("title", rule.title())
          .put("level", rule.level().name())
          .put("verdict", rule.verdict().name())
          .put("failsRun", failsRun(rule.id()))
          .put("observations", rule.observations())
          .put("violations", rule.violations());
      if (!rule.reason().isEmpty()) {
        one.put("reason", rule.reason());
      }
      summary
          .evidence()
          .sums()
          .since(rule.id())
          .ifPresent(nanos -> one.put("sinceSeconds", summary.context().seconds(nanos)));
    }
  }

  /** Without zeros at its end. */
  static String plain(double figure) {
    return BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString();
  }

  static boolean failsRun(String rule) {
    return Arrays.stream(LoadRule.values())
        .noneMatch(each -> each.id().equals(rule) && !each.failsRun());
  }

  private static void findings(RunSummary summary, ArrayNode json) {
    RunContext context = summary.context();
    for (Finding finding : summary.evidence().sums().findings()) {
      ObjectNode one = json.addObject();
      one.put("rule", finding.rule())
          .put("conversation", finding.conversation())
          .put("explanation", finding.explanation())
          .put("atSeconds", context.seconds(finding.nanos()));
      more(finding.conversation(), context, one);
    }
  }

  /** The service's own name of a conversation, and its film, where there are such. */
  private static void more(String conversation, RunContext context, ObjectNode json) {
    String contact = context.contacts().get(conversation);
    if (contact != null) {
      json.put("contactId", contact);
    }
    String film = context.films().get(conversation);
    if (film != null) {
      json.put("film", film);
    }
  }

  private static void first(FirstBreach breach, RunSummary summary, ObjectNode json) {
    json.put("what", breach.what())
        .put("must", breach.must())
        .put("conversation", breach.conversation())
        .put("explanation", breach.explanation())
        .put("sinceSeconds", breach.seconds())
        .put("at", at(summary.run().startedAt(), breach.seconds()));
    more(breach.conversation(), summary.context(), json);
  }

  private static String at(Instant start, double seconds) {
    return start.plusMillis(Math.round(seconds * 1e3)).truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
