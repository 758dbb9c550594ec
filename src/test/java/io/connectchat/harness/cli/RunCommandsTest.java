package io.connectchat.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.report.saved.WrittenRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** merge and compare, as they are called. */
class RunCommandsTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void mergeExitsByTheVerdict() throws IOException {
    Path good = WrittenRun.good("1", NOON).into(folder.resolve("a"));
    Path other = WrittenRun.good("2", NOON).into(folder.resolve("b"));
    Path bad = WrittenRun.bad("3", NOON).into(folder.resolve("c"));

    assertThat(run("merge", folder.resolve("one"), good, other)).isZero();
    assertThat(out.toString())
        .startsWith("Verdict: PASS of 2 runs")
        .contains("report     " + folder.resolve("one/chat.html"));
    assertThat(run("merge", folder.resolve("two"), good, bad)).isEqualTo(1);
  }

  @Test
  void mergeOfNoRunIsOneLine() {
    Path none = folder.resolve("none");

    assertThat(run("merge", folder.resolve("out"), none)).isEqualTo(3);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            "connect-chat merge: "
                + none
                + " is not there; give the folder of a run, as in reports/\n");
  }

  @Test
  void mergeIntoWhatCannotBeWrittenIsTheEnvironment() throws IOException {
    Path good = WrittenRun.good("1", NOON).into(folder.resolve("a"));

    assertThat(run("merge", good.resolve("verdict.json/below"), good)).isEqualTo(4);
    assertThat(err.toString()).hasLineCount(1);
  }

  @Test
  void compareOfARunWithItselfIsNotWorse() throws IOException {
    Path run = WrittenRun.good("1", NOON).into(folder.resolve("a"));

    assertThat(run("compare", run, run)).isZero();
    assertThat(out.toString())
        .contains("echo                p50       20.00      20.00      +0.00")
        .endsWith("Not worse: 3 same" + System.lineSeparator());
  }

  @Test
  void compareFindsALegThatGotSlower() throws IOException {
    Path before = WrittenRun.good("1", NOON).into(folder.resolve("a"));
    Path now = WrittenRun.good("2", NOON).echoes(2_000, 25).into(folder.resolve("b"));

    assertThat(run("compare", before, now)).isEqualTo(1);
    assertThat(out.toString()).endsWith("Worse: 3 worse" + System.lineSeparator());
  }

  @Test
  void compareFindsARuleThatHeldAndDoesNotAnyMore() throws IOException {
    Path before = WrittenRun.good("1", NOON).into(folder.resolve("a"));
    Path now = WrittenRun.bad("2", NOON).into(folder.resolve("b"));

    assertThat(run("compare", before, now)).isEqualTo(1);
    assertThat(out.toString())
        .contains(
            "rule       PASS -> FAIL SEND-09 An accepted message comes back on the customer's"
                + " socket",
            "rule       PASS -> UNKNOWN TRN-05");
    assertThat(run("compare", now, before)).isZero();
  }

  @Test
  void aRuleThatTheRunHadNoOccasionToSeeIsNamedAndNotWorse() throws IOException {
    Path before = WrittenRun.good("1", NOON).into(folder.resolve("a"));
    WrittenRun now = WrittenRun.good("2", NOON);
    ((ObjectNode) now.verdict().at("/rules/0"))
        .put("verdict", "UNKNOWN")
        .put("reason", "the run had no occasion to see it");

    assertThat(run("compare", before, now.into(folder.resolve("b")))).isZero();
    assertThat(out.toString())
        .contains("rule       PASS -> UNKNOWN RECV-01", ": the run had no occasion to see it")
        .endsWith("Not worse: 3 same" + System.lineSeparator());
  }

  @Test
  void compareOfTooFewIsUnknown() throws IOException {
    Path before = WrittenRun.good("1", NOON).into(folder.resolve("a"));
    Path now = WrittenRun.good("2", NOON).echoes(10, 900).into(folder.resolve("b"));

    assertThat(run("compare", before, now)).isEqualTo(2);
    assertThat(out.toString()).contains("UNKNOWN too few: 10 of the 30 it takes");
  }

  @Test
  void compareDoesNotBelieveASaturatedGenerator() throws IOException {
    Path before = WrittenRun.good("1", NOON).into(folder.resolve("a"));
    WrittenRun slow = WrittenRun.good("2", NOON).echoes(2_000, 900);
    slow.verdict().withObject("/generator").put("saturated", true);

    assertThat(run("compare", before, slow.into(folder.resolve("b")))).isEqualTo(2);
    assertThat(out.toString()).contains("UNKNOWN the run's generator was saturated");
  }

  @Test
  void compareOfABrokenLogIsOneLine() throws IOException {
    Path run = WrittenRun.good("1", NOON).into(folder.resolve("a"));
    java.nio.file.Files.writeString(run.resolve("latency.hlog"), "Tag=echo,0.0,1.0,5.0,HISTF");

    assertThat(run("compare", run, run)).isEqualTo(3);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            "connect-chat compare: "
                + run.resolve("latency.hlog")
                + " is broken after 0 intervals; expected an HdrHistogram log; run it again\n");
  }

  private int run(String command, Path... folders) {
    CommandLine line = Main.commandLine();
    out.getBuffer().setLength(0);
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] words = new String[folders.length + 1];
    words[0] = command;
    for (int i = 0; i < folders.length; i++) {
      words[i + 1] = folders[i].toString();
    }
    return line.execute(words);
  }
}
