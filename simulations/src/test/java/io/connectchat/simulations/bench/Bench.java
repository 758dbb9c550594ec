package io.connectchat.simulations.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.simulations.GatlingProcess;
import io.connectchat.simulations.LoadSimulation;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** Prints what a bench shows, each line with the machine's load, and keeps it in a file. */
final class Bench {
  static final int FAKE_MEGABYTES = 1_500;

  private static final int MOST_SECONDS = 420;

  private final Path folder;
  private final Path file;
  private int held;
  private int broken;
  private int unsure;

  private Bench(Path folder, Path file) {
    this.folder = folder;
    this.file = file;
  }

  static Bench named(String name) throws IOException {
    Path reports =
        Files.isDirectory(Path.of("reports")) ? Path.of("reports") : Path.of("../reports");
    String at = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now());
    Path folder = Files.createDirectories(reports.resolve("bench").resolve(name + "-" + at));
    return new Bench(folder.toAbsolutePath(), folder.resolve("bench.txt"));
  }

  /** A claim, whether it held, and what was seen. */
  void claim(boolean holds, String claim, String seen) throws IOException {
    held += holds ? 1 : 0;
    broken += holds ? 0 : 1;
    line("%-4s %s; seen: %s (load %.1f)", holds ? "ok" : "NOT", claim, seen, load());
  }

  /** A claim about latency, which a machine that is busy with other things cannot break. */
  void timed(boolean holds, String claim, String seen) throws IOException {
    if (!holds && load() > Runtime.getRuntime().availableProcessors()) {
      unsure(claim, seen);
    } else {
      claim(holds, claim, seen);
    }
  }

  /** A claim that this machine was too busy to show. */
  void unsure(String claim, String seen) throws IOException {
    unsure++;
    line("?    %s; seen: %s (load %.1f)", claim, seen, load());
  }

  /** Counts up. 0: every claim held; 1: one did not; 2: one could not be shown. */
  int exitCode() throws IOException {
    line("%d claims held, %d did not, %d could not be shown", held, broken, unsure);
    line("kept in %s", folder);
    return broken > 0 ? 1 : unsure > 0 ? 2 : 0;
  }

  void line(String format, Object... values) throws IOException {
    String line = String.format(Locale.ROOT, format, values);
    System.out.println(line);
    List<String> lines =
        Files.exists(file) ? new ArrayList<>(Files.readAllLines(file)) : new ArrayList<>();
    lines.add(line);
    Files.write(file, lines);
  }

  /** Processes that want to run, over the last minute. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  Path folder() {
    return folder;
  }

  /** Starts a load on an endpoint. */
  GatlingProcess start(String name, URI endpoint, String... settings) throws IOException {
    List<String> all = new ArrayList<>(List.of("chat.calibrate=false"));
    all.addAll(List.of(settings));
    all.add("chat.endpoint=" + endpoint);
    return GatlingProcess.start(
        LoadSimulation.class, folder.resolve(name), all.toArray(String[]::new));
  }

  /** A load from its start to its verdict. */
  JsonNode run(String name, URI endpoint, String... settings)
      throws IOException, InterruptedException {
    return verdict(start(name, endpoint, settings));
  }

  static JsonNode verdict(GatlingProcess run) throws IOException, InterruptedException {
    run.exitCode(MOST_SECONDS);
    try {
      return run.verdict();
    } catch (AssertionError | IOException e) {
      throw new IOException("no verdict; the run said: " + run.output(), e);
    }
  }

  static void pause(double seconds) {
    long until = System.nanoTime() + (long) (seconds * 1e9);
    while (System.nanoTime() < until) {
      LockSupport.parkNanos(until - System.nanoTime());
    }
  }

  /** A fault plan in a file. */
  String plan(String name, String... faults) throws IOException {
    Path plan = folder.resolve(name + ".yaml");
    Files.writeString(
        plan,
        "faults:\n"
            + String.join("", List.of(faults).stream().map(f -> "  - " + f + "\n").toList()));
    return plan.toString();
  }
}
