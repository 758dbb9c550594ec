package io.connectchat.harness.rule.auth;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** AUTH-03: a ConnectionToken is renewed within its day. */
final class RenewsToken {
  static final Rule RULE =
      Rule.should("AUTH-03", CLIENT, DOC)
          .title("A ConnectionToken is renewed within its day")
          .does("holds a chat for more than a day")
          .requires("the client SHOULD connect again before Expiry")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(
              Check.counting(
                  "a call later than the Expiry of a ConnectionToken",
                  (history, tally) ->
                      history.sessions().forEach(session -> judge(session, tally))));

  private RenewsToken() {}

  private static void judge(Session session, Tally tally) {
    for (Exchange made : session.accepted("CreateParticipantConnection")) {
      JsonNode given = made.answered().json().path("ConnectionCredentials");
      expiry(given)
          .ifPresent(
              expiry -> judge(session, given.path("ConnectionToken").asText(""), expiry, tally));
    }
  }

  private static void judge(Session session, String token, Instant expiry, Tally tally) {
    session.exchanges().stream()
        .filter(call -> call.answered().at().isAfter(expiry))
        .filter(call -> !call.operation().equals("CreateParticipantConnection"))
        .filter(call -> session.connectionTokens().contains(call.asked().bearer()))
        .findFirst()
        .ifPresent(
            call ->
                tally.judge(
                    "a newer ConnectionToken",
                    Conduct.unless(
                        !call.asked().bearer().equals(token), "the one that has expired"),
                    Conduct.seen(session, call)));
  }

  private static Optional<Instant> expiry(JsonNode credentials) {
    try {
      return Optional.of(Instant.parse(credentials.path("Expiry").asText("")));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
