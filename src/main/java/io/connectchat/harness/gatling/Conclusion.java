package io.connectchat.harness.gatling;

import io.connectchat.harness.evidence.film.Film;
import io.connectchat.harness.judge.Circumstances;
import io.connectchat.harness.judge.Court;
import io.connectchat.harness.judge.GeneratorHealth;
import io.connectchat.harness.judge.LatencyLimit;
import io.connectchat.harness.judge.Ruling;
import io.connectchat.harness.judge.RunEvidence;
import io.connectchat.harness.judge.RunStart;
import io.connectchat.harness.judge.load.LoadFindings;
import io.connectchat.harness.latency.IntervalLog;
import io.connectchat.harness.latency.Leg;
import io.connectchat.harness.report.ConsoleSummary;
import io.connectchat.harness.report.Expectations;
import io.connectchat.harness.report.OverLimit;
import io.connectchat.harness.report.RunContext;
import io.connectchat.harness.report.RunInfo;
import io.connectchat.harness.report.RunSummary;
import io.connectchat.harness.report.VerdictJson;
import io.connectchat.harness.report.page.RunFiles;
import io.connectchat.harness.report.timeline.Moment;
import io.connectchat.harness.report.timeline.TimelineJson;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.settings.Slo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Ends a run with a verdict: decides, tells the console, and writes the run's files. */
final class Conclusion {
  private final Class<?> simulation;
  private final Settings settings;
  private final ChatRun run;
  private Instant startedAt = Instant.now();
  private long startedNanos;
  private Optional<Path> folder = Optional.empty();
  private Optional<IntervalLog> latencies = Optional.empty();

  Conclusion(Class<?> simulation, Settings settings, ChatRun run) {
    this.simulation = simulation;
    this.settings = settings;
    this.run = run;
    this.startedNanos = run.nanos();
  }

  /** Gatling has started: the run counts from here, and writes there. */
  void begins(Optional<Path> found) {
    startedAt = Instant.now();
    startedNanos = run.nanos();
    folder = found;
    run.judge().latency().tick();
    long warmUp = settings.oversight().warmUp().toNanos();
    if (warmUp > 0) {
      run.judge().latency().leaveOutUntil(run.nanos() + warmUp, run::nanos);
    }
    latencies = found.flatMap(this::log);
    latencies.ifPresent(run.judge().latency()::tell);
  }

  private Optional<IntervalLog> log(Path written) {
    try {
      return Optional.of(IntervalLog.create(written.resolve(IntervalLog.FILE), startedAt));
    } catch (IOException e) {
      warn(IntervalLog.FILE, e.toString());
      return Optional.empty();
    }
  }

  /**
   * Comes to the verdict and makes it known.
   *
   * @param cutShort why the run was cut short; empty when it was not
   * @throws UncheckedIOException when verdict.json cannot be written
   */
  Ruling reach(Optional<String> cutShort) {
    Optional<String> interrupted = cutShort.or(run.budget()::usedUp);
    RunStart start = new RunStart(startedAt, startedNanos);
    Optional<String> lost = lost(start);
    if (interrupted.isPresent() || lost.isPresent()) {
      Planned.customers(settings.load())
          .ifPresent(all -> run.judge().neverCame(Math.max(0, all - run.arrived())));
    }
    RunEvidence evidence = run.judge().evidence();
    LoadFindings load = run.load().findings(interrupted.isPresent());
    Moment last = run.timeline().now(run.nanos());
    latencies.ifPresent(IntervalLog::close);
    GeneratorHealth generator = run.generator().health();
    Circumstances circumstances =
        new Circumstances(
            limits(settings),
            settings.transcript().asked() && settings.transcript().wanted(),
            generator,
            interrupted,
            Optional.of(start),
            lost,
            load.capacity());
    Ruling ruling =
        Court.rule(evidence, circumstances).warning(run.throttles().lines()).warning(leftOut());
    Expectations expectations = new Expectations(ruling.rules());
    Map<String, Film> films = run.films().films(startedNanos, expectations::of);
    RunSummary summary =
        new RunSummary(
            info(),
            ruling,
            evidence,
            generator,
            load,
            context(films),
            run.diagnoses().all(),
            run.diagnoses().unexplained());
    ConsoleSummary.lines(summary, folder.map(Conclusion::fromHere), cutShort.isPresent())
        .forEach(System.out::println);
    System.out.flush();
    write(summary, films, last);
    return ruling;
  }

  private List<String> leftOut() {
    long leftOut = run.judge().latency().leftOut();
    return leftOut == 0
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "the latencies leave out %,d that began in the first %.0f s, the warm-up"
                    + " (chat.warmup); delivery was judged for all",
                leftOut,
                settings.oversight().warmUp().toMillis() / 1e3));
  }

  private Optional<String> lost(RunStart start) {
    OptionalLong since = run.targetWatch().goneSince(run.nanos());
    return since.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "the target could not be reached any more, from " + start.moment(since.getAsLong()));
  }

  private RunInfo info() {
    double seconds = Math.round((run.nanos() - startedNanos) / 1e8) / 10.0;
    return new RunInfo(
        run.id(),
        simulation.getSimpleName(),
        run.target().name(),
        settings.seed(),
        startedAt,
        seconds);
  }

  private RunContext context(Map<String, Film> films) {
    Map<String, String> byConversation = new HashMap<>();
    films.forEach((path, film) -> byConversation.put(film.conversation(), path));
    String again = RunAgain.command(simulation.getName(), settings.seed(), settings.effective());
    return new RunContext(
        startedNanos,
        settings.effective(),
        again,
        byConversation,
        run.films().contacts(),
        folder.map(this::overSince).orElse(Map.of()));
  }

  private Map<String, Double> overSince(Path written) {
    try {
      return OverLimit.since(written.resolve(IntervalLog.FILE), startedAt, limits(settings));
    } catch (IOException e) {
      // That the log could not be written is said in its place.
      return Map.of();
    }
  }

  private void write(RunSummary summary, Map<String, Film> films, Moment last) {
    RunFiles files;
    try {
      Path written = folder.orElseThrow(() -> new IOException("Gatling's folder was not found"));
      files = new RunFiles(written, VerdictJson.tree(summary));
      files.verdict();
    } catch (IOException e) {
      throw new UncheckedIOException("verdict.json could not be written: " + e.getMessage(), e);
    }
    latencies.flatMap(IntervalLog::trouble).ifPresent(why -> warn(IntervalLog.FILE, why));
    List<Moment> moments = new ArrayList<>(run.timeline().moments());
    moments.add(last);
    boolean ofRate = run.timeline().asked().ofRate();
    files
        .others(TimelineJson.tree(startedAt, ofRate, moments), films)
        .forEach((file, trouble) -> warn(file, trouble.toString()));
  }

  /** The verdict does not depend on it. */
  private static void warn(String file, String why) {
    System.err.println(
        "connect-chat: " + file + " could not be written (" + why + "); the verdict stands");
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
