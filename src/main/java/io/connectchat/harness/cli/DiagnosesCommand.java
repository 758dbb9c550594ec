package io.connectchat.harness.cli;

import io.connectchat.harness.diagnosis.DiagnosesPage;
import io.connectchat.harness.diagnosis.Symptoms;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what the harness can tell of a failure. */
@Command(
    name = "diagnoses",
    mixinStandardHelpOptions = true,
    description = "Lists the symptoms that a failure is explained by, and what to do about each.")
final class DiagnosesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--markdown", description = "all of it as a page, with evidence and sources")
  private boolean markdown;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (markdown) {
      out.print(DiagnosesPage.markdown());
    } else {
      Symptoms.ALL.forEach(
          one -> {
            out.println("%-7s %s".formatted(one.id(), one.felt()));
            out.println("        " + one.remedy());
          });
    }
    out.flush();
    return 0;
  }
}
