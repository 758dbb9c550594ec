package io.connectchat.harness.report.rules;

import io.connectchat.harness.rule.Level;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.RuleBook;
import io.connectchat.harness.rule.Section;
import io.connectchat.harness.rule.Side;
import io.connectchat.harness.rule.Tag;
import java.util.List;

/** The rule book as a page in Markdown. */
public final class BookPage {
  private static final String HEAD =
      """
      # The rule book

      What must hold in Amazon Connect chat, and how that is known. This page is printed by
      `java -jar connect-chat.jar rules --markdown`; a test keeps the two equal.

      A rule binds the service (`conformance` judges it) or a client (`client-conformance` does). It is
      a MUST only where AWS documents it, a service model has it, or it was seen in published traffic;
      what clients rely on, or what follows from that, is a SHOULD.

      | tag | means | rules |
      |---|---|---|
      """;

  private BookPage() {}

  /** The whole page. */
  public static String markdown(RuleBook book) {
    StringBuilder page = new StringBuilder(HEAD);
    for (Tag tag : Tag.values()) {
      long count = book.rules().stream().filter(rule -> rule.tag() == tag).count();
      page.append("| %s | %s | %d |\n".formatted(tag, tag.meaning(), count));
    }
    page.append(counts(book));
    for (Section section : Section.values()) {
      section(page, section, book.rules(section));
    }
    byHand(page, book);
    return page.toString();
  }

  private static String counts(RuleBook book) {
    List<Rule> rules = book.rules();
    return "\n%d rules: %d of the service and %d of clients; %d MUST and %d SHOULD.\n"
        .formatted(
            rules.size(),
            book.rules(Side.SERVICE).size(),
            book.rules(Side.CLIENT).size(),
            rules.stream().filter(rule -> rule.level() == Level.MUST).count(),
            rules.stream().filter(rule -> rule.level() == Level.SHOULD).count());
  }

  private static void section(StringBuilder page, Section section, List<Rule> rules) {
    page.append("\n## ")
        .append(section.title())
        .append("\n\n| id | binds | when it | then | tag | source |\n|---|---|---|---|---|---|\n");
    for (Rule rule : rules) {
      page.append(
          "| %s | %s | %s | %s | %s | %s |\n"
              .formatted(
                  rule.id(),
                  rule.side() == Side.SERVICE ? "service" : "client",
                  cell(rule.does()),
                  cell(rule.requires()),
                  rule.tag(),
                  source(rule)));
    }
  }

  private static void byHand(StringBuilder page, RuleBook book) {
    page.append("\n## Rules that no program checks\n\n| id | why |\n|---|---|\n");
    book.rules().stream()
        .filter(rule -> !rule.automatic())
        .forEach(
            rule ->
                page.append(
                    "| %s | %s |\n"
                        .formatted(rule.id(), cell(rule.check().notAutomatic().orElseThrow()))));
  }

  private static String source(Rule rule) {
    String document = cell(rule.source().document());
    return rule.source().link().isAbsolute()
        ? "[" + document + "](" + rule.source().link() + ")"
        : document;
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }
}
