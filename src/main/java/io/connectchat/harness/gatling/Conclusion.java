package io.connectchat.harness.gatling;

import io.connectchat.harness.judge.Circumstances;
import io.connectchat.harness.judge.Court;
import io.connectchat.harness.judge.GeneratorHealth;
import io.connectchat.harness.judge.LatencyLimit;
import io.connectchat.harness.judge.Ruling;
import io.connectchat.harness.judge.RunEvidence;
import io.connectchat.harness.judge.RunStart;
import io.connectchat.harness.judge.load.LoadFindings;
import io.connectchat.harness.latency.Leg;
import io.connectchat.harness.report.ConsoleSummary;
import io.connectchat.harness.report.RunInfo;
import io.connectchat.harness.report.RunSummary;
import io.connectchat.harness.report.VerdictJson;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.settings.Slo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Ends a run with a verdict: decides, writes verdict.json, and tells the console. */
final class Conclusion {
  private final String simulation;
  private final Settings settings;
  private final ChatRun run;
  private Instant startedAt = Instant.now();
  private long startedNanos = System.nanoTime();
  private Optional<Path> folder = Optional.empty();

  Conclusion(String simulation, Settings settings, ChatRun run) {
    this.simulation = simulation;
    this.settings = settings;
    this.run = run;
  }

  /** Gatling has started: the run counts from here, and writes there. */
  void begins(Optional<Path> found) {
    startedAt = Instant.now();
    startedNanos = System.nanoTime();
    folder = found;
  }

  /**
   * Comes to the verdict and makes it known.
   *
   * @param interrupted why the run was cut short; empty when it was not
   * @throws UncheckedIOException when verdict.json cannot be written
   */
  Ruling reach(Optional<String> interrupted) {
    RunEvidence evidence = run.judge().evidence();
    LoadFindings load = run.load().findings(interrupted.isPresent());
    GeneratorHealth generator = run.generator().health();
    Circumstances circumstances =
        new Circumstances(
            limits(settings),
            settings.transcript().asked() && settings.transcript().wanted(),
            generator,
            interrupted,
            Optional.of(new RunStart(startedAt, startedNanos)),
            Optional.empty(),
            load.capacity());
    Ruling ruling = Court.rule(evidence, circumstances);
    RunSummary summary = new RunSummary(info(), ruling, evidence, generator, load);
    ConsoleSummary.lines(summary, folder.map(Conclusion::fromHere), interrupted.isPresent())
        .forEach(System.out::println);
    System.out.flush();
    write(summary);
    return ruling;
  }

  private RunInfo info() {
    double seconds = Math.round((System.nanoTime() - startedNanos) / 1e8) / 10.0;
    return new RunInfo(
        run.id(), simulation, run.target().name(), settings.seed(), startedAt, seconds);
  }

  private void write(RunSummary summary) {
    try {
      Path written = folder.orElseThrow(() -> new IOException("Gatling's folder was not found"));
      VerdictJson.write(summary, written);
    } catch (IOException e) {
      throw new UncheckedIOException("verdict.json could not be written: " + e.getMessage(), e);
    }
  }

  /** What the settings ask of the latency. */
  static List<LatencyLimit> limits(Settings settings) {
    return settings.slos().stream().map(Conclusion::limit).toList();
  }

  private static LatencyLimit limit(Slo slo) {
    Leg leg =
        Arrays.stream(Leg.values())
            .filter(each -> each.key().equals(slo.leg()))
            .findFirst()
            .orElseThrow();
    return new LatencyLimit(leg, slo.percentile(), slo.limit().toNanos() / 1e6);
  }

  /** Short where it can be: most runs write below the folder that they were started in. */
  private static Path fromHere(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path) : path;
  }
}
