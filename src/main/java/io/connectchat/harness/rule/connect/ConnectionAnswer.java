package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** CONN-03: a connection answers with URL, token and both expiries. */
final class ConnectionAnswer {
  static final Rule RULE =
      Rule.must("CONN-03", SERVICE, MODEL)
          .title("A connection answers with URL, token and both expiries")
          .does("asks for WEBSOCKET and CONNECTION_CREDENTIALS")
          .requires(
              "the answer MUST have Websocket.Url, Websocket.ConnectionExpiry, ConnectionCredentials.ConnectionToken and ConnectionCredentials.Expiry")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.notYet());

  private ConnectionAnswer() {}
}
