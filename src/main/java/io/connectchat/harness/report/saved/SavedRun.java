package io.connectchat.harness.report.saved;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.harness.latency.IntervalLog;
import io.connectchat.harness.latency.IntervalLogReader;
import io.connectchat.harness.latency.IntervalSink;
import io.connectchat.harness.report.VerdictJson;
import io.connectchat.harness.report.timeline.TimelineJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * A run as its folder has it.
 *
 * @param verdict the content of verdict.json
 */
public record SavedRun(Path folder, JsonNode verdict) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads a run. Its interval log must be there; whether it is whole is seen when it is read.
   *
   * @throws BrokenRun naming the file and what to do
   */
  public static SavedRun read(Path folder) throws BrokenRun {
    if (!Files.isDirectory(folder)) {
      throw new BrokenRun(folder + " is not there; give the folder of a run, as in reports/");
    }
    JsonNode verdict = json(folder.resolve(VerdictJson.FILE));
    if (verdict.path("schema").asInt() != 1 || !verdict.path("run").has("startedAt")) {
      throw new BrokenRun(
          folder.resolve(VerdictJson.FILE) + " is no verdict of schema 1; run it again");
    }
    SavedRun run = new SavedRun(folder, verdict);
    run.startedAt();
    if (!Files.exists(run.log())) {
      throw new BrokenRun(
          run.log() + " is not there; it is written while a run goes on, so run it again");
    }
    return run;
  }

  private static JsonNode json(Path file) throws BrokenRun {
    try {
      return JSON.readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw new BrokenRun(
          file + " is broken at line " + e.getLocation().getLineNr() + "; run it again");
    } catch (IOException e) {
      throw new BrokenRun(
          file + " cannot be read; give the folder of a run that has come to its verdict");
    }
  }

  /** The interval log. */
  public Path log() {
    return folder.resolve(IntervalLog.FILE);
  }

  /**
   * Reads the interval log.
   *
   * @throws BrokenRun naming the file and what to do
   */
  public void latencies(IntervalSink sink) throws BrokenRun {
    try {
      IntervalLogReader.read(log(), sink);
    } catch (IOException e) {
      throw new BrokenRun(e.getMessage() + "; run it again");
    }
  }

  /**
   * The content of timeline.json.
   *
   * @throws BrokenRun naming the file and what to do
   */
  public JsonNode timeline() throws BrokenRun {
    return json(folder.resolve(TimelineJson.FILE));
  }

  /** The folder's own name. */
  public String name() {
    return folder.toAbsolutePath().normalize().getFileName().toString();
  }

  /** PASS, FAIL or UNKNOWN. */
  public String outcome() {
    return verdict.path("verdict").asText();
  }

  /**
   * When it started.
   *
   * @throws BrokenRun when that is no time
   */
  public Instant startedAt() throws BrokenRun {
    String text = verdict.path("run").path("startedAt").asText();
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new BrokenRun(
          folder.resolve(VerdictJson.FILE)
              + " has \""
              + text
              + "\" as run.startedAt; run it again");
    }
  }

  /** How long after another moment it began. */
  double secondsAfter(Instant start) throws BrokenRun {
    return Duration.between(start, startedAt()).toMillis() / 1e3;
  }

  /** How long it took, in seconds. */
  public double seconds() {
    return verdict.path("run").path("seconds").asDouble();
  }

  /** Whether its generator did not keep up. */
  public boolean saturated() {
    return verdict.path("generator").path("saturated").asBoolean();
  }
}
