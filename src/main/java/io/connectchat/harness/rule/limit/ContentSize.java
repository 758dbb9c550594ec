package io.connectchat.harness.rule.limit;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** LIM-02: a message is at most 16,384 long. */
final class ContentSize {
  static final Rule RULE =
      Rule.must("LIM-02", CLIENT, MODEL)
          .title("A message is at most 16,384 long")
          .does("sends a message")
          .requires(
              "Content MUST have at most 16,384 characters (and for some instances 1,024 of text, 12,000 of JSON, 12,288 of an interactive response)")
          .from(Source.participantApi("SendMessage"))
          .check(Check.notYet());

  private ContentSize() {}
}
