package io.connectchat.harness.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.connectchat.harness.report.VerdictJson;
import io.connectchat.harness.report.page.ChatPage;
import io.connectchat.harness.report.saved.BrokenRun;
import io.connectchat.harness.report.saved.Merge;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the runs of several injectors together. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = {
      "Puts the runs of several injectors together: counts are added, percentiles come from the"
          + " added histograms, the verdict is the worst of all.",
      ""
    },
    footer = {
      "",
      "Exit codes: that of the verdict (0 PASS, 1 FAIL, 2 UNKNOWN), 3 no such run, 4 OUT cannot be"
          + " written."
    })
final class MergeCommand implements Callable<Integer> {
  private static final int ENVIRONMENT = 4;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OUT", description = "folder to write, empty or not there")
  private Path out;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "RUN",
      description = "folders of the runs")
  private List<Path> runs;

  @Override
  public Integer call() {
    PrintWriter console = spec.commandLine().getOut();
    try {
      ObjectNode verdict = Merge.of(runs).into(out);
      String outcome = verdict.path("verdict").asText();
      console.println("Verdict: " + outcome + " of " + runs.size() + " runs");
      verdict.path("reasons").forEach(reason -> console.println("  - " + reason.asText()));
      console.println("report     " + out.resolve(ChatPage.FILE));
      console.println("verdict    " + out.resolve(VerdictJson.FILE));
      return List.of("PASS", "FAIL", "UNKNOWN").indexOf(outcome);
    } catch (BrokenRun e) {
      return failed(e.getMessage(), Main.USAGE);
    } catch (IOException e) {
      return failed(out + " could not be written (" + e + "); is there room?", ENVIRONMENT);
    }
  }

  private int failed(String line, int code) {
    spec.commandLine().getErr().println("connect-chat merge: " + line);
    return code;
  }
}
