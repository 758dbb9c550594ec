package io.connectchat.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.report.saved.WrittenRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every baseline in the repository is one that a run can be held against. */
class BaselinesTest {
  private static final Path COMMITTED = Path.of("..", "reports", "baselines");

  @TempDir private Path folder;

  @Test
  void eachBaselineInTheRepositoryIsReadAndNotWorseThanItself() throws IOException {
    for (Path baseline : baselines()) {
      assertThat(Files.size(baseline.resolve("latency.hlog"))).isLessThan(200_000);
      assertItHolds(baseline);
    }
  }

  /** What the README keeps of a run is all that it takes. */
  @Test
  void theTwoFilesOfARunAreABaseline() throws IOException {
    Path run = WrittenRun.good("1", Instant.parse("2026-11-22T12:00:00Z")).into(folder);
    Path kept = Files.createDirectories(folder.resolve("kept"));
    for (String file : List.of("verdict.json", "latency.hlog")) {
      Files.copy(run.resolve(file), kept.resolve(file));
    }

    assertItHolds(kept);
  }

  private static void assertItHolds(Path baseline) {
    StringWriter out = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true));

    int code = line.execute("compare", baseline.toString(), baseline.toString());

    assertThat(code).as("%s: %s", baseline, out).isZero();
    assertThat(out.toString())
        .contains(": PASS, ")
        .containsPattern("echo +p50 .* SAME")
        .doesNotContain("generator was saturated");
  }

  private static List<Path> baselines() throws IOException {
    if (!Files.isDirectory(COMMITTED)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(COMMITTED)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }
}
