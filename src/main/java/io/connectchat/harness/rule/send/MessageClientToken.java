package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SEND-05: a message has a ClientToken and keeps it when it is sent again. */
final class MessageClientToken {
  static final Rule RULE =
      Rule.should("SEND-05", CLIENT, DOC)
          .title("A message has a ClientToken and keeps it when it is sent again")
          .does("sends a message again after an error or no answer")
          .requires("ClientToken SHOULD be there and be the same in every try")
          .from(Source.participantApi("SendMessage"))
          .check(Check.notYet());

  private MessageClientToken() {}
}
