package io.connectchat.harness.cli;

import io.connectchat.harness.report.compare.Comparison;
import io.connectchat.harness.report.saved.BrokenRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells whether a run is worse than a baseline. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Tells whether a run is worse than a baseline: a quantile of a leg that shifted by more than"
          + " 1 ms and 5 %, and not by chance; a rule that held and does not any more.",
      ""
    },
    footer = {"", "Exit codes: 0 not worse, 1 worse, 2 too few latencies to tell, 3 no such run."})
final class CompareCommand implements Callable<Integer> {
  private static final Path BASELINES = Path.of("reports", "baselines");

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "BASELINE",
      description = "folder of a run, or its name in reports/baselines")
  private Path baseline;

  @Parameters(index = "1", paramLabel = "RUN", description = "folder of the run to judge")
  private Path run;

  @Override
  public Integer call() {
    try {
      Comparison comparison = Comparison.of(found(baseline), run);
      comparison.lines().forEach(spec.commandLine().getOut()::println);
      return comparison.code();
    } catch (BrokenRun e) {
      spec.commandLine().getErr().println("connect-chat compare: " + e.getMessage());
      return Main.USAGE;
    }
  }

  private static Path found(Path given) {
    Path kept = BASELINES.resolve(given);
    return !Files.isDirectory(given) && Files.isDirectory(kept) ? kept : given;
  }
}
