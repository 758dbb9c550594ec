package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** CONN-02: a web customer asks for a socket and credentials. */
final class ConnectionTypes {
  static final Rule RULE =
      Rule.must("CONN-02", CLIENT, MODEL)
          .title("A web customer asks for a socket and credentials")
          .does("connects")
          .requires("Type MUST contain WEBSOCKET and CONNECTION_CREDENTIALS")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.notYet());

  private ConnectionTypes() {}
}
