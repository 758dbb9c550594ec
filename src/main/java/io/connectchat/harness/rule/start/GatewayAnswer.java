package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.OBS;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.stream.Stream;

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
                      history.exchanges("GatewayStart").forEach(seen -> judge(seen, tally))));

  private GatewayAnswer() {}

  private static void judge(Seen<Exchange> seen, Tally tally) {
    JsonNode answer = seen.what().answered().json();
    String token = answer.at("/data/startChatResult/ParticipantToken").asText("");
    if (token.isEmpty()) {
      boolean goesOn = connections(seen).findAny().isPresent();
      tally.judge(
          "no CreateParticipantConnection after a failed start",
          Conduct.unless(!goesOn, "one all the same"),
          seen);
    } else if (connections(seen).findAny().isPresent()) {
      boolean read = connections(seen).anyMatch(next -> next.asked().bearer().equals(token));
      tally.judge(
          "CreateParticipantConnection with the token of data.startChatResult",
          Conduct.unless(read, "one with another token"),
          seen);
    }
  }

  private static Stream<Exchange> connections(Seen<Exchange> start) {
    return start.session().exchanges("CreateParticipantConnection").stream()
        .filter(next -> next.startNanos() >= start.what().nanos());
  }
}
