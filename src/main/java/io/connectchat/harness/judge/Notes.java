package io.connectchat.harness.judge;

import io.connectchat.harness.rule.Finding;
import io.connectchat.harness.wire.OneLine;
import java.math.BigDecimal;

/** Where the judges of one conversation write down what they count and find. */
record Notes(String conversation, Tally tally) {
  private static final int LONGEST_QUOTE = 60;
  private static final int BEFORE = 20;

  /** The id of findings that say what a customer could not do. */
  static final String STEP = "STEP";

  /** The id of findings that say which message got no answer from the other side. */
  static final String ANSWER = "ANSWER";

  /** The id of findings that say which of its own premises the harness broke. */
  static final String PREMISE = "PREMISE";

  /** A breach of a rule. */
  void found(LoadRule rule, String explanation, long nanos) {
    found(rule, explanation, nanos, nanos);
  }

  /** A breach of a rule that had begun before it was noticed. */
  void found(LoadRule rule, String explanation, long nanos, long sinceNanos) {
    tally.began(rule.id(), sinceNanos);
    tally.violate(rule, finding(rule.id(), explanation, nanos));
  }

  /** Something that went wrong and breaks no rule of the protocol. */
  void trouble(String id, String explanation, long nanos) {
    tally.began(id, nanos);
    tally.note(finding(id, explanation, nanos));
  }

  /** The harness broke a premise, so that nothing here is held against the service. */
  void doubted(String explanation, long nanos) {
    tally.doubt(conversation + ": " + OneLine.of(explanation));
    trouble(PREMISE, explanation, nanos);
  }

  private Finding finding(String id, String explanation, long nanos) {
    return new Finding(id, conversation, OneLine.of(explanation), nanos);
  }

  /** What was sent and what came back, from a little before the place where they part. */
  static String change(String sent, String came) {
    int from = Math.max(0, common(sent, came) - BEFORE);
    if (from > 0 && Character.isLowSurrogate(sent.charAt(from))) {
      from--;
    }
    return "was sent as " + quote(sent, from) + " and came back as " + quote(came, from);
  }

  private static int common(String one, String other) {
    int i = 0;
    while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i;
  }

  /** A text in quotes; of a long one, the beginning. */
  static String quote(String text) {
    return quote(text, 0);
  }

  private static String quote(String text, int from) {
    String shown = OneLine.of(text.substring(from), LONGEST_QUOTE);
    boolean whole = from == 0 && text.length() <= LONGEST_QUOTE;
    return (from == 0 ? "\"" : "\"…")
        + shown
        + (whole ? "\"" : "\" (" + text.length() + " characters)");
  }

  static String seconds(long nanos) {
    return BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString() + " s";
  }
}
