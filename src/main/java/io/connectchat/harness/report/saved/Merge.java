package io.connectchat.harness.report.saved;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.latency.IntervalLog;
import io.connectchat.harness.latency.IntervalLogs;
import io.connectchat.harness.latency.LatencyTotals;
import io.connectchat.harness.report.page.RunFiles;
import io.connectchat.harness.report.timeline.TimelineJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts the runs of several injectors together, as if they had been one. */
public final class Merge {
  private final Map<String, SavedRun> runs;

  private Merge(Map<String, SavedRun> runs) {
    this.runs = runs;
  }

  /**
   * Reads the runs.
   *
   * @throws BrokenRun naming the file and what to do, also when a run is given twice
   */
  public static Merge of(List<Path> folders) throws BrokenRun {
    Map<String, SavedRun> runs = new LinkedHashMap<>();
    Map<String, Path> byId = new HashMap<>();
    for (Path folder : folders) {
      SavedRun run = SavedRun.read(folder);
      Path twin = byId.put(run.verdict().at("/run/id").asText(), folder);
      if (twin != null) {
        throw new BrokenRun(folder + " is the same run as " + twin + "; give each once");
      }
      String name = run.name();
      runs.put(runs.containsKey(name) ? name + "-" + (runs.size() + 1) : name, run);
    }
    return new Merge(runs);
  }

  /**
   * Writes verdict.json, latency.hlog, junit.xml, timeline.json, chat.html and the films.
   *
   * @param into a folder that is empty, or not there
   * @return the verdict
   * @throws BrokenRun when the folder holds something, or a run's file is broken
   * @throws IOException when the folder cannot be written
   */
  public ObjectNode into(Path into) throws IOException {
    refuseFull(into);
    Instant start = start();
    LatencyTotals totals = new LatencyTotals();
    for (SavedRun run : runs.values()) {
      run.latencies(totals);
    }
    ObjectNode timeline = timeline(start);
    ObjectNode verdict = Merged.verdict(runs, totals, start);
    Files.createDirectories(into);
    IntervalLogs.merge(
        runs.values().stream().map(SavedRun::log).toList(),
        into.resolve(IntervalLog.FILE),
        start.toEpochMilli());
    Films.copy(runs, into);
    RunFiles files = new RunFiles(into, verdict);
    files.verdict();
    for (IOException trouble : files.others(timeline, Map.of()).values()) {
      throw trouble;
    }
    return verdict;
  }

  private static void refuseFull(Path into) throws IOException {
    if (!Files.exists(into)) {
      return;
    }
    if (!Files.isDirectory(into)) {
      throw new BrokenRun(into + " is a file; give a folder that is empty or not there yet");
    }
    try (Stream<Path> files = Files.list(into)) {
      if (files.findAny().isPresent()) {
        throw new BrokenRun(into + " is not empty; give a folder that is empty or not there yet");
      }
    }
  }

  private Instant start() throws BrokenRun {
    Instant start = Instant.MAX;
    for (SavedRun run : runs.values()) {
      start = run.startedAt().isBefore(start) ? run.startedAt() : start;
    }
    return start;
  }

  private ObjectNode timeline(Instant start) throws BrokenRun {
    MergedTimeline timeline = new MergedTimeline();
    for (SavedRun run : runs.values()) {
      timeline.add(run.timeline(), Duration.between(start, run.startedAt()).toMillis() / 1e3);
    }
    return TimelineJson.tree(start, timeline.ofRate(), timeline.moments());
  }
}
