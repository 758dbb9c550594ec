package io.connectchat.harness.rule.auth;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** AUTH-11: no two chats share a token. */
final class TokensDiffer {
  static final Rule RULE =
      Rule.must("AUTH-11", SERVICE, MODEL)
          .title("No two chats share a token")
          .does("connects in several chats")
          .requires("the ConnectionTokens MUST differ from chat to chat")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.counting("connections of two chats", TokensDiffer::look));

  private TokensDiffer() {}

  private static void look(History history, Tally tally) {
    Map<String, Session> owner = new HashMap<>();
    for (Session session : history.sessions()) {
      for (Exchange call : session.accepted("CreateParticipantConnection")) {
        String token =
            call.answered().json().at("/ConnectionCredentials/ConnectionToken").asText("");
        Session other = token.isEmpty() ? null : owner.putIfAbsent(token, session);
        if (other != null || owner.size() > 1) {
          tally.judge(
              "a ConnectionToken that no other chat has",
              other == null || other == session
                  ? Optional.empty()
                  : Optional.of("the token of " + other.name()),
              new Seen<>(session, call));
        }
      }
    }
  }
}
