package io.connectchat.harness.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.connectchat.harness.report.rules.BookPage;
import io.connectchat.harness.report.rules.CoveragePage;
import io.connectchat.harness.report.rules.LastPass;
import io.connectchat.harness.rule.Coverage;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.RuleBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the rule book. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Lists the rule book: what must hold, for services and for clients.")
final class RulesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--markdown", description = "the whole book as a page, with sources")
  private boolean markdown;

  @Option(
      names = "--coverage",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "FILE",
      description =
          "what is documented, the rules that judge it, and their verdicts in a pass over the fake,"
              + " or in the one that 'conformance --json FILE' wrote")
  private Optional<String> coverage = Optional.empty();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    RuleBook book = RuleBook.standard();
    if (coverage.isPresent()) {
      return cover(book, coverage.get());
    }
    if (markdown) {
      out.print(BookPage.markdown(book));
      out.flush();
    } else {
      book.rules().forEach(rule -> out.println(line(rule)));
    }
    return 0;
  }

  private int cover(RuleBook book, String file) {
    try {
      LastPass pass =
          file.isEmpty() ? LastPass.overTheFake() : LastPass.read(Files.readString(Path.of(file)));
      PrintWriter out = spec.commandLine().getOut();
      out.print(CoveragePage.markdown(book, Coverage.statements(), pass));
      out.flush();
      return 0;
    } catch (NoSuchFileException e) {
      return refuse(file + ": there is no such file");
    } catch (JsonProcessingException e) {
      return refuse(file + ": not what conformance --json writes: it is no JSON");
    } catch (IOException e) {
      return refuse(file + ": " + e.getMessage());
    }
  }

  private int refuse(String line) {
    spec.commandLine().getErr().println("connect-chat rules: " + line);
    return Main.USAGE;
  }

  private static String line(Rule rule) {
    return "%-8s %-7s %-6s %s"
        .formatted(
            rule.id(), rule.side().name().toLowerCase(Locale.ROOT), rule.level(), rule.title());
  }
}
