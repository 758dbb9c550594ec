package io.connectchat.harness.judge;

import io.connectchat.harness.rule.Finding;
import java.util.Locale;

/** Where the judges of one conversation write down what they count and find. */
record Notes(String conversation, Tally tally) {
  private static final int LONGEST_QUOTE = 60;

  /** The id of findings that say what a customer could not do. */
  static final String STEP = "STEP";

  /** The id of findings that say which message got no answer from the other side. */
  static final String ANSWER = "ANSWER";

  /** A breach of a rule. */
  void found(LoadRule rule, String explanation, long nanos) {
    tally.violate(rule, new Finding(rule.id(), conversation, explanation, nanos));
  }

  /** Something that went wrong and breaks no rule of the protocol. */
  void trouble(String id, String explanation, long nanos) {
    tally.findings().add(new Finding(id, conversation, explanation, nanos));
  }

  static String quote(String text) {
    return text.length() <= LONGEST_QUOTE
        ? '"' + text + '"'
        : '"' + text.substring(0, LONGEST_QUOTE) + "…\" (" + text.length() + " characters)";
  }

  static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
  }
}
