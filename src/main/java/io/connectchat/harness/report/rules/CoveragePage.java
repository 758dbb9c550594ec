package io.connectchat.harness.report.rules;

import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.RuleBook;
import io.connectchat.harness.rule.Side;
import io.connectchat.harness.rule.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** What is documented, which rules judge it, and what a pass said: a page in Markdown. */
public final class CoveragePage {
  private static final String HEAD =
      """
      # What the rules cover

      Each statement about a customer's chat that is documented, or known to be unknown, with the rules
      of the [rule book](RULES.md) that judge it, or the reason why none does. This page is printed by
      `java -jar connect-chat.jar rules --coverage`; a test keeps the two equal. `--coverage=FILE`
      shows the verdicts of another pass, from what `conformance --json FILE` wrote.

      A rule of the service has its verdict in a pass over %s on %s.
      A rule for clients has none here: `client-conformance` judges it.

      """;

  private final RuleBook book;
  private final LastPass pass;

  private CoveragePage(RuleBook book, LastPass pass) {
    this.book = book;
    this.pass = pass;
  }

  /** The whole page. */
  public static String markdown(RuleBook book, List<Statement> statements, LastPass pass) {
    return new CoveragePage(book, pass).page(statements);
  }

  private String page(List<Statement> statements) {
    StringBuilder page = new StringBuilder(HEAD.formatted(pass.subject(), pass.day()));
    long judged = statements.stream().filter(one -> !one.rules().isEmpty()).count();
    page.append(
        "%d statements: %d are judged by rules, %d are not.\n"
            .formatted(statements.size(), judged, statements.size() - judged));
    String section = "";
    for (Statement one : statements) {
      if (!one.section().equals(section)) {
        section = one.section();
        page.append("\n## ").append(section);
        page.append("\n\n| what is stated | tag | rules, or why none |\n|---|---|---|\n");
      }
      page.append("| %s | %s | %s |\n".formatted(one.words(), one.tag(), judges(one)));
    }
    return page.toString();
  }

  private String judges(Statement one) {
    return one.rules().isEmpty()
        ? "none: " + one.reason()
        : one.rules().stream().map(this::verdict).collect(Collectors.joining(", "));
  }

  private String verdict(String id) {
    Rule rule = book.rule(id);
    if (rule.side() == Side.CLIENT) {
      return id + " (client)";
    }
    return id + " " + pass.verdicts().getOrDefault(id, "not judged");
  }
}
