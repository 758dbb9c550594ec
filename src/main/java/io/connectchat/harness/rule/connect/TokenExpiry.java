package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.contract.Contract;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Times;
import io.connectchat.harness.wire.OneLine;
import java.time.Duration;
import java.util.Optional;

/** CONN-09: a ConnectionToken is good for at most a day. */
final class TokenExpiry {
  private static final Duration DAY = Contract.standard().clock("connectionToken");

  static final Rule RULE =
      Rule.should("CONN-09", SERVICE, DOC)
          .title("A ConnectionToken is good for at most a day")
          .does("connects")
          .requires("ConnectionCredentials.Expiry SHOULD lie ahead, by 24 hours at most")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(
              Check.each(
                  "an answer with ConnectionCredentials.Expiry",
                  "a time that lies ahead, by 24 hours at most",
                  history -> Connections.with(history, "/ConnectionCredentials/Expiry"),
                  TokenExpiry::complaint));

  private TokenExpiry() {}

  private static Optional<String> complaint(Seen<Exchange> call) {
    String expiry = call.what().answered().json().at("/ConnectionCredentials/Expiry").asText("");
    if (!Times.readable(expiry)) {
      return Optional.of(OneLine.of(expiry, OneLine.NAME));
    }
    return !Connections.liesAhead(call, Times.instant(expiry), DAY)
        ? Optional.of(expiry + " (now is " + call.what().answered().at() + ")")
        : Optional.empty();
  }
}
