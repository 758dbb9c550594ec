package io.connectchat.harness.rule.auth;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.contract.Contract;
import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Refusals;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.time.Duration;
import java.util.Set;

/** AUTH-10: a ConnectionToken expires. */
final class TokenExpires {
  private static final Duration DAY = Contract.standard().clock("connectionToken");

  static final Rule RULE =
      Rule.must("AUTH-10", SERVICE, DOC)
          .title("A ConnectionToken expires")
          .does("calls with a ConnectionToken after its Expiry")
          .requires("it MUST be refused with 403")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(
              Check.counting("a call with a ConnectionToken after its Expiry", TokenExpires::look));

  private TokenExpires() {}

  private static void look(History history, Tally tally) {
    for (Session session : history.sessions()) {
      for (Exchange connection : session.accepted("CreateParticipantConnection")) {
        String token =
            connection.answered().json().at("/ConnectionCredentials/ConnectionToken").asText("");
        session.exchanges().stream()
            .filter(call -> call.asked().bearer().equals(token) && !token.isEmpty())
            .filter(call -> Facts.isParticipant(call) && !Facts.throttled(call))
            .filter(
                call ->
                    Facts.elapsed(session, connection.nanos(), call.startNanos()).compareTo(DAY)
                        > 0)
            .map(call -> new Seen<>(session, call))
            .forEach(call -> Refusals.judge(tally, "403 AccessDeniedException", Set.of(403), call));
      }
    }
  }
}
