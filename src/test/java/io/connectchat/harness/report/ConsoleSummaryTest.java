package io.connectchat.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.judge.Ruling;
import io.connectchat.harness.judge.RunEvidence;
import io.connectchat.harness.judge.SampleRun;
import io.connectchat.harness.rule.Verdict;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stands on the console when a run is over. */
class ConsoleSummaryTest {
  private static final Optional<Path> FOLDER = Optional.of(Path.of("reports", "smoke-1"));

  @Test
  void aRunThatPassed() {
    assertThat(text(ConsoleSummary.lines(Sample.good(), FOLDER, false)))
        .isEqualTo(Sample.golden("console-good.txt"));
  }

  @Test
  void aRunThatFailed() {
    assertThat(text(ConsoleSummary.lines(Sample.bad(), FOLDER, false)))
        .isEqualTo(Sample.golden("console-bad.txt"));
  }

  @Test
  void aRunWhoseFolderWasNotFoundSaysSo() {
    assertThat(ConsoleSummary.lines(Sample.good(), Optional.empty(), false))
        .endsWith("gatling    not written: the folder of Gatling's report was not found");
  }

  @Test
  void aRunCutShortDoesNotPointAtAReportThatGatlingDoesNotMake() {
    assertThat(ConsoleSummary.lines(Sample.good(), FOLDER, true))
        .contains("gatling    none: it makes no report of a run cut short");
  }

  @Test
  void theWorstRunFitsIn21LinesOf120Characters() {
    List<String> lines = ConsoleSummary.lines(worst(), FOLDER, false);

    assertThat(lines).hasSize(21);
    assertThat(lines)
        .allSatisfy(line -> assertThat(line.codePointCount(0, line.length())).isLessThan(121))
        .allSatisfy(line -> assertThat(line).doesNotContainPattern("\\R"));
  }

  @Test
  void whatDoesNotFitIsCountedAndSaidToBeInTheFile() {
    assertThat(ConsoleSummary.lines(worst(), FOLDER, false))
        .contains("  - 7 more in verdict.json", "note       9 more in verdict.json");
  }

  @Test
  void aTextThatJustFitsIsNotCut() {
    String fits = "🙂".repeat(116);

    assertThat(reason(fits)).contains("  - " + fits);
    assertThat(reason(fits + "x")).contains("  - " + "🙂".repeat(115) + "…");
  }

  private static List<String> reason(String reason) {
    Ruling ruling = new Ruling(Verdict.FAIL, List.of(reason), List.of(), List.of());
    return ConsoleSummary.lines(
        Sample.summary(SampleRun.good(), ruling, Sample.WELL), FOLDER, false);
  }

  private static RunSummary worst() {
    RunEvidence evidence = SampleRun.wordy();
    Ruling ruling =
        new Ruling(
            Verdict.FAIL,
            Collections.nCopies(10, "r".repeat(500)),
            Collections.nCopies(10, "w".repeat(500)),
            List.of());
    return Sample.summary(evidence, ruling, Sample.WELL);
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
