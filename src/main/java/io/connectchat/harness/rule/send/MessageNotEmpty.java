package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SEND-07: a message is not empty. */
final class MessageNotEmpty {
  static final Rule RULE =
      Rule.must("SEND-07", CLIENT, MODEL)
          .title("A message is not empty")
          .does("sends a message")
          .requires("Content MUST have at least one character")
          .from(Source.participantApi("SendMessage"))
          .check(Check.notYet());

  private MessageNotEmpty() {}
}
