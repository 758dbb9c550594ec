package io.connectchat.harness.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes junit.xml of a verdict: a case for each rule and for each latency limit. FAIL is a
 * failure, with what was found; UNKNOWN is skipped, with the reason. What is broken and fails no
 * load run by this harness's policy has passed, and says so: a CI job must not fail by it.
 */
public final class JUnitXml {
  /** The file's name. */
  public static final String FILE = "junit.xml";

  private static final int MOST_FINDINGS = 20;
  private static final int TO_THE_SECOND = "yyyy-MM-ddTHH:mm:ss".length();

  private final JsonNode verdict;
  private final String name;
  private final JUnitSuite suite;

  private JUnitXml(JsonNode verdict) {
    this.verdict = verdict;
    JsonNode run = verdict.path("run");
    name = "connect-chat." + run.path("simulation").asText("run");
    String startedAt = run.path("startedAt").asText();
    suite =
        new JUnitSuite(
            name,
            run.path("seconds").asText("0"),
            startedAt.substring(0, Math.min(startedAt.length(), TO_THE_SECOND)));
    verdict.path("rules").forEach(this::rule);
    verdict.path("slos").forEach(this::limit);
    whole();
  }

  /**
   * Writes the file, whole or not at all.
   *
   * @param verdict the content of verdict.json
   * @throws IOException when the folder cannot be written
   */
  public static Path write(JsonNode verdict, Path folder) throws IOException {
    return WholeFile.write(folder.resolve(FILE), text(verdict));
  }

  /** The file's content. */
  static String text(JsonNode verdict) {
    return new JUnitXml(verdict).suite.text();
  }

  /** What makes the verdict and is said by no case. */
  private void whole() {
    String overall = verdict.path("verdict").asText();
    List<String> reasons = new ArrayList<>();
    verdict.path("reasons").forEach(reason -> reasons.add(reason.asText()));
    String all = String.join("\n", reasons);
    if (overall.equals("UNKNOWN")) {
      suite.skipped(name + ".run", "The run as a whole", all);
    } else if (overall.equals("FAIL") && suite.isWithoutFailure()) {
      suite.failed(name + ".run", "The run as a whole", all, all);
    }
  }

  private void rule(JsonNode rule) {
    String id = rule.path("id").asText();
    long violations = rule.path("violations").asLong();
    String group = name + ".rules";
    String title = id + " " + rule.path("title").asText();
    switch (rule.path("verdict").asText()) {
      case "FAIL" -> {
        if (rule.path("failsRun").asBoolean(true)) {
          long all = rule.path("observations").asLong();
          suite.failed(group, title, violations + " of " + all + " did not hold", findings(id));
        } else {
          String mild = "did not hold " + violations + " times, which fails no load run\n";
          suite.passed(group, title, mild + findings(id));
        }
      }
      case "UNKNOWN" -> suite.skipped(group, title, rule.path("reason").asText());
      default -> suite.passed(group, title);
    }
  }

  private String findings(String rule) {
    List<String> lines = new ArrayList<>();
    for (JsonNode finding : verdict.path("findings")) {
      if (finding.path("rule").asText().equals(rule) && lines.size() < MOST_FINDINGS) {
        String film = finding.path("film").asText("");
        lines.add(
            String.format(
                Locale.ROOT,
                "%s, %.3f s: %s%s",
                finding.path("conversation").asText(),
                finding.path("atSeconds").asDouble(),
                finding.path("explanation").asText(),
                film.isEmpty() ? "" : " (" + film + ")"));
      }
    }
    return String.join("\n", lines);
  }

  private void limit(JsonNode limit) {
    String group = name + ".slos";
    String title =
        limit.path("name").asText() + " at most " + number(limit.path("limitMs")) + " ms";
    String reason = limit.path("reason").asText("");
    switch (limit.path("verdict").asText()) {
      case "FAIL" -> {
        String measured = number(limit.path("ms")) + " ms of " + limit.path("count").asLong();
        suite.failed(group, title, reason, measured);
      }
      case "UNKNOWN" -> suite.skipped(group, title, reason);
      default -> suite.passed(group, title);
    }
  }

  private static String number(JsonNode number) {
    return number.decimalValue().stripTrailingZeros().toPlainString();
  }
}
