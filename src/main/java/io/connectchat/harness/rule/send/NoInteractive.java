package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SEND-04: a customer sends no interactive template. */
final class NoInteractive {
  static final Rule RULE =
      Rule.must("SEND-04", CLIENT, DOC)
          .title("A customer sends no interactive template")
          .does("sends a message")
          .requires("ContentType MUST NOT be application/vnd.amazonaws.connect.message.interactive")
          .from(Source.participantApi("SendMessage"))
          .check(Check.notYet());

  private NoInteractive() {}
}
