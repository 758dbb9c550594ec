package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** CONN-11: a forged WebSocket URL is not let in. */
final class ForgedUrl {
  static final Rule RULE =
      Rule.must("CONN-11", SERVICE, DOC)
          .title("A forged WebSocket URL is not let in")
          .does("opens sockets with the token in the URL changed, and with none")
          .requires("the handshake MUST be refused: the URL is the socket's only credential")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.notYet());

  private ForgedUrl() {}
}
