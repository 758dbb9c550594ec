package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.OBS;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.List;

/** START-11: the gateway's answer is read where it stands. */
final class GatewayAnswer {
  static final Rule RULE =
      Rule.must("START-11", CLIENT, OBS)
          .title("The gateway's answer is read where it stands")
          .does("starts a chat through AWS's sample API Gateway and Lambda")
          .requires(
              "the client MUST read the chat from data.startChatResult and a failure from data.Error")
          .from(
              Source.file(
                  "amazon-connect/amazon-connect-chat-ui-examples",
                  "cloudformationTemplates/startChatContactAPI/js/startChatContact.js"))
          .check(
              Check.counting(
                  "a start through the gateway that was answered",
                  (history, tally) ->
                      history
                          .exchanges("GatewayStart")
                          .forEach(seen -> judge(history, seen, tally))));

  private GatewayAnswer() {}

  private static void judge(History history, Seen<Exchange> seen, Tally tally) {
    JsonNode answer = seen.what().answered().json();
    String token = answer.at("/data/startChatResult/ParticipantToken").asText("");
    List<String> bearers = bearers(seen.session(), seen);
    if (bearers.isEmpty()) {
      bearers = bearersOfNobody(history, seen);
    }
    if (token.isEmpty()) {
      tally.judge(
          "no CreateParticipantConnection after a failed start",
          Conduct.unless(bearers.isEmpty(), "one all the same"),
          seen);
    } else if (!bearers.isEmpty()) {
      tally.judge(
          "CreateParticipantConnection with the token of data.startChatResult",
          Conduct.unless(bearers.contains(token), "one with another token"),
          seen);
    }
  }

  private static List<String> bearers(Session session, Seen<Exchange> start) {
    return session.exchanges("CreateParticipantConnection").stream()
        .filter(next -> next.startNanos() >= start.what().nanos())
        .map(next -> next.asked().bearer())
        .toList();
  }

  /** A token that was read from the wrong place belongs to no chat. */
  private static List<String> bearersOfNobody(History history, Seen<Exchange> start) {
    return history.sessions().stream()
        .filter(session -> session.contactIds().isEmpty())
        .flatMap(session -> bearers(session, start).stream())
        .toList();
  }
}
