package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.INFER;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** CONN-18: the URL of an ended chat is not let in. */
final class UrlOfEndedChat {
  static final Rule RULE =
      Rule.should("CONN-18", SERVICE, INFER)
          .title("The URL of an ended chat is not let in")
          .does("opens a socket with a URL of a chat that has ended since")
          .requires("the handshake SHOULD be refused, or nothing come on the socket")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.notYet());

  private UrlOfEndedChat() {}
}
