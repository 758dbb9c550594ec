package io.connectchat.harness.sdk;

import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.RuleBook;
import java.util.List;
import java.util.regex.Pattern;

/** Which rules speak of what has changed. */
final class Meaning {
  private final RuleBook book;

  Meaning(RuleBook book) {
    this.book = book;
  }

  /** Those whose words name it; none for a change that nothing was ever said about. */
  List<Rule> of(Change change) {
    return book.rules().stream().filter(rule -> speaksOf(rule, change)).toList();
  }

  private static boolean speaksOf(Rule rule, Change change) {
    String words = rule.title() + " " + rule.does() + " " + rule.requires();
    return change.words().stream()
        .anyMatch(
            word -> Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(words).find());
  }
}
