package io.connectchat.simulations.bench;

import java.util.List;

/**
 * Shows that the harness finds what was planted, finds nothing where there is nothing, times what
 * happens, and judges each fate of a target as it must. Prints a line for each claim, with what was
 * seen and the machine's load, and keeps it below {@code reports/bench}.
 *
 * <p>Arguments: which parts to show; all when there are none: planted, clean, runs, latency, stall,
 * held, targets.
 */
public final class Proof {
  private static final List<String> ALL =
      List.of("planted", "clean", "runs", "latency", "stall", "targets", "held");
  private static final int RUNS = 100;
  private static final int CUSTOMERS = 5_000;

  private Proof() {}

  /** Runs it. */
  public static void main(String... args) throws Exception {
    Bench bench = Bench.named("proof");
    for (String part : args.length == 0 ? ALL : List.of(args)) {
      switch (part) {
        case "planted" -> PlantedTruth.faulty(bench);
        case "clean" -> PlantedTruth.clean(bench);
        case "runs" -> CleanRuns.all(bench, RUNS);
        case "latency" -> {
          PlantedTime.latency(bench, 10);
          PlantedTime.latency(bench, 100);
          PlantedTime.latency(bench, 1_000);
        }
        case "stall" -> PlantedTime.stall(bench);
        case "targets" -> new Targets(bench).all();
        case "held" -> HeldCustomers.hold(bench, CUSTOMERS);
        default ->
            throw new IllegalArgumentException(
                "there is no part " + part + "; there are " + String.join(", ", ALL));
      }
    }
    bench.line("kept in %s", bench.folder());
  }
}
