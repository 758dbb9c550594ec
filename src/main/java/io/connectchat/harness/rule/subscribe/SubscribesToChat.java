package io.connectchat.harness.rule.subscribe;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SUB-01: an open socket is subscribed to aws/chat. */
final class SubscribesToChat {
  static final Rule RULE =
      Rule.must("SUB-01", CLIENT, DOC)
          .title("An open socket is subscribed to aws/chat")
          .does("opens a socket")
          .requires("the client MUST send aws/subscribe with the topic aws/chat")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.notYet());

  private SubscribesToChat() {}
}
