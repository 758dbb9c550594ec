package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.INFER;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SEND-16: a message says what was sent, whatever it is written with. */
final class TextUnchanged {
  static final Rule RULE =
      Rule.should("SEND-16", SERVICE, INFER)
          .title("A message says what was sent, whatever it is written with")
          .does(
              "sends quotes, backslashes, newlines, other scripts and emoji, as UTF-8 and as JSON escapes")
          .requires(
              "frame and transcript SHOULD have the same characters, unless the answer says that messages are processed in flight")
          .from(Source.participantApi("SendMessage"))
          .check(Check.notYet());

  private TextUnchanged() {}
}
