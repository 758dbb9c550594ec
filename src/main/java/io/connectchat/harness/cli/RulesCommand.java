package io.connectchat.harness.cli;

import io.connectchat.harness.report.rules.BookPage;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.RuleBook;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the rule book. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Lists the rule book: what must hold, for services and for clients.")
final class RulesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(names = "--markdown", description = "the whole book as a page, with sources")
  private boolean markdown;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    RuleBook book = RuleBook.standard();
    if (markdown) {
      out.print(BookPage.markdown(book));
      out.flush();
    } else {
      book.rules().forEach(rule -> out.println(line(rule)));
    }
  }

  private static String line(Rule rule) {
    return "%-8s %-7s %-6s %s"
        .formatted(
            rule.id(), rule.side().name().toLowerCase(Locale.ROOT), rule.level(), rule.title());
  }
}
