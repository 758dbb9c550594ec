package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SEND-11: an echo may differ when messages are processed in flight. */
final class ProcessedEcho {
  static final Rule RULE =
      Rule.should("SEND-11", CLIENT, DOC)
          .title("An echo may differ when messages are processed in flight")
          .does("sends a message that is answered with MessageProcessingStatus")
          .requires("the client SHOULD take the echo's text for the message's")
          .from(Source.participantApi("SendMessage"))
          .check(Check.notYet());

  private ProcessedEcho() {}
}
