package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Optional;
import java.util.stream.Stream;

/** CONN-03: a connection answers with URL, token and both expiries. */
final class ConnectionAnswer {
  static final Rule RULE =
      Rule.must("CONN-03", SERVICE, MODEL)
          .title("A connection answers with URL, token and both expiries")
          .does("asks for WEBSOCKET and CONNECTION_CREDENTIALS")
          .requires(
              "the answer MUST have Websocket.Url, Websocket.ConnectionExpiry, ConnectionCredentials.ConnectionToken and ConnectionCredentials.Expiry")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(
              Check.each(
                  "a sound call of CreateParticipantConnection for both types",
                  "200 with Websocket.Url, Websocket.ConnectionExpiry, ConnectionCredentials.ConnectionToken"
                      + " and ConnectionCredentials.Expiry",
                  history -> Connections.sound(history).filter(Connections::asksForBoth),
                  ConnectionAnswer::complaint));

  private ConnectionAnswer() {}

  private static Optional<String> complaint(Seen<Exchange> call) {
    if (!call.what().answered().accepted()) {
      return Optional.of(Facts.answer(call));
    }
    return Stream.of(
            "/Websocket/Url",
            "/Websocket/ConnectionExpiry",
            "/ConnectionCredentials/ConnectionToken",
            "/ConnectionCredentials/Expiry")
        .filter(pointer -> call.what().answered().json().at(pointer).asText("").isEmpty())
        .findFirst()
        .map(pointer -> "an answer without " + pointer.substring(1).replace('/', '.'));
  }
}
