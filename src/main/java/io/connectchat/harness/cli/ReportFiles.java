package io.connectchat.harness.cli;

import io.connectchat.harness.report.rules.RulesJUnit;
import io.connectchat.harness.report.rules.RulesJson;
import io.connectchat.harness.report.rules.RulesPage;
import io.connectchat.harness.report.rules.RulesReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The files that a verdict on rules can be written into, as options of a command. */
final class ReportFiles {
  @Option(names = "--json", paramLabel = "FILE", description = "write the outcome as JSON")
  private Optional<Path> json = Optional.empty();

  @Option(names = "--junit", paramLabel = "FILE", description = "write it as JUnit XML")
  private Optional<Path> junit = Optional.empty();

  @Option(names = "--html", paramLabel = "FILE", description = "write it as a page")
  private Optional<Path> html = Optional.empty();

  /**
   * Writes those that were asked for.
   *
   * @throws IOException if one cannot be written; the message names it
   */
  void write(RulesReport report) throws IOException {
    if (json.isPresent()) {
      Files.writeString(json.get(), RulesJson.text(report));
    }
    if (junit.isPresent()) {
      Files.writeString(junit.get(), RulesJUnit.text(report));
    }
    if (html.isPresent()) {
      Files.writeString(html.get(), RulesPage.html(report));
    }
  }
}
