package io.connectchat.simulations.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * Shows that the harness finds what was planted, finds nothing where there is nothing, times what
 * happens, and judges each fate of a target as it must. Prints a line for each claim, with what was
 * seen and the machine's load, and a table of its parts at the end; all is kept below {@code
 * reports/bench}.
 *
 * <p>Arguments: which parts to show, of planted, clean, runs, latency, stall, targets, plans, held;
 * or all, as without any. Ends with 1 when a claim did not hold, and with 2 when one could not be
 * shown.
 */
public final class Proof {
  private static final List<String> ALL =
      List.of("planted", "clean", "runs", "latency", "stall", "targets", "plans", "held");
  private static final int USAGE = 3;
  private static final int RUNS = 100;
  private static final int CUSTOMERS = 5_000;

  private Proof() {}

  /** Runs it. */
  public static void main(String... args) throws Exception {
    boolean all = args.length == 0 || List.of(args).equals(List.of("all"));
    List<String> parts = all ? ALL : List.of(args);
    if (!ALL.containsAll(parts)) {
      System.err.println("bench.args: expected all, or some of " + ALL + ", got " + parts);
      System.exit(USAGE);
    }
    Bench bench = Bench.named("proof");
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      bench.part(part, "part " + (i + 1) + " of " + parts.size(), () -> show(part, bench));
    }
    int exitCode = bench.exitCode();
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /** What breaks one part must not hide the others. */
  private static void show(String part, Bench bench) throws IOException, InterruptedException {
    try {
      switch (part) {
        case "planted" -> PlantedTruth.faulty(bench);
        case "clean" -> PlantedTruth.clean(bench);
        case "runs" -> CleanRuns.all(bench, RUNS);
        case "latency" -> {
          PlantedTime.latency(bench, 10, 100, 1_000);
          bench.line("     on an injected clock, to the nanosecond: the test PlantedLatencyTest");
        }
        case "stall" -> PlantedTime.stall(bench);
        case "targets" -> new Targets(bench).all();
        case "plans" -> Plans.all(bench);
        case "held" -> HeldCustomers.hold(bench, CUSTOMERS);
        default -> throw new AssertionError(part);
      }
    } catch (IOException | ExecutionException | RuntimeException | AssertionError e) {
      bench.claim(false, part + " can be shown", e.toString());
    }
  }
}
