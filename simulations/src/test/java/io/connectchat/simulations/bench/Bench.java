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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Prints what a bench shows, each line with the machine's load, and keeps it in a file. */
final class Bench {
  static final int FAKE_MEGABYTES = 1_500;

  private static final int MOST_SECONDS = 420;

  private final Path folder;
  private final Path file;
  private final List<Part> parts = new ArrayList<>();
  private final long began = System.nanoTime();
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

  /**
   * What one part of a bench came to.
   *
   * @param seconds how long it took
   */
  private record Part(String name, int held, int broken, int unsure, double seconds) {
    String inWords() {
      return broken > 0 ? "NOT HELD" : unsure > 0 ? "NOT SHOWN" : "held";
    }
  }

  /** What a part does, in a bench of several. */
  interface Work {
    void run() throws IOException, InterruptedException;
  }

  /** Does a part; it has a line of its own in the table at the end. */
  void part(String name, String place, Work work) throws IOException, InterruptedException {
    int heldBefore = held;
    int brokenBefore = broken;
    int unsureBefore = unsure;
    long start = System.nanoTime();
    line("%s (%s, %s into the bench)", name, place, clock(start - began));
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    parts.add(
        new Part(name, held - heldBefore, broken - brokenBefore, unsure - unsureBefore, seconds));
  }

  private static String clock(long nanos) {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(nanos);
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
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
    if (!parts.isEmpty()) {
      table();
    }
    line(
        "%d claims held, %d did not, %d could not be shown, in %s",
        held, broken, unsure, clock(System.nanoTime() - began));
    line("kept in %s", folder);
    return broken > 0 ? 1 : unsure > 0 ? 2 : 0;
  }

  private void table() throws IOException {
    line("");
    line("%-10s %-10s %5s %5s %10s %8s", "part", "", "held", "not", "not shown", "seconds");
    for (Part each : parts) {
      line(
          "%-10s %-10s %5d %5d %10d %8.0f",
          each.name(), each.inWords(), each.held(), each.broken(), each.unsure(), each.seconds());
    }
    line("");
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
    return start(LoadSimulation.class, name, all.toArray(String[]::new));
  }

  /** Starts any simulation. */
  GatlingProcess start(Class<?> simulation, String name, String... settings) throws IOException {
    return GatlingProcess.start(simulation, folder.resolve(name), settings);
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
