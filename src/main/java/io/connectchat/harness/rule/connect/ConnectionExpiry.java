package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Times;
import io.connectchat.harness.wire.OneLine;
import java.time.Duration;
import java.util.Optional;

/** CONN-08: connectionExpiry lies ahead and has milliseconds. */
final class ConnectionExpiry {
  static final Rule RULE =
      Rule.should("CONN-08", SERVICE, OBS)
          .title("ConnectionExpiry lies ahead and has milliseconds")
          .does("connects")
          .requires(
              "Websocket.ConnectionExpiry SHOULD be a time in the future, as yyyy-MM-ddTHH:mm:ss.SSSZ")
          .from(Source.issue("amazon-connect/amazon-connect-chatjs", 298))
          .check(
              Check.each(
                  "an answer with Websocket.ConnectionExpiry",
                  "a time in the future, as yyyy-MM-ddTHH:mm:ss.SSSZ",
                  history -> Connections.with(history, "/Websocket/ConnectionExpiry"),
                  ConnectionExpiry::complaint));

  private ConnectionExpiry() {}

  private static Optional<String> complaint(Seen<Exchange> call) {
    String expiry = call.what().answered().json().at("/Websocket/ConnectionExpiry").asText("");
    if (!Times.wellFormed(expiry)) {
      return Optional.of(OneLine.of(expiry, OneLine.NAME));
    }
    return !Connections.liesAhead(call, Times.instant(expiry), Duration.ofDays(3_650))
        ? Optional.of(expiry + ", which is past (now is " + call.what().answered().at() + ")")
        : Optional.empty();
  }
}
