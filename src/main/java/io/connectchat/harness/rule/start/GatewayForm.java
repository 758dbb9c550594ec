package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Optional;
import java.util.stream.Stream;

/** START-17: the gateway answers as AWS's sample does. */
final class GatewayForm {
  static final Rule RULE =
      Rule.should("START-17", SERVICE, SDK)
          .title("The gateway answers as AWS's sample does")
          .does("starts a chat through the API Gateway front")
          .requires("the answer SHOULD have the ids and the token in data.startChatResult")
          .from(
              Source.file(
                  "amazon-connect/amazon-connect-chat-ui-examples",
                  "cloudformationTemplates/startChatContactAPI/js/startChatContact.js"))
          .check(
              Check.each(
                  "an accepted start through the API Gateway front",
                  "data.startChatResult with ContactId, ParticipantId and ParticipantToken",
                  history -> history.exchanges("GatewayStart").filter(start -> sound(start)),
                  GatewayForm::complaint));

  private GatewayForm() {}

  private static boolean sound(Seen<Exchange> start) {
    return !Facts.throttled(start.what())
        && !start.what().asked().json().at("/ParticipantDetails/DisplayName").asText("").isEmpty();
  }

  private static Optional<String> complaint(Seen<Exchange> start) {
    if (!start.what().answered().accepted()) {
      return Optional.of(Facts.answer(start));
    }
    return Stream.of("ContactId", "ParticipantId", "ParticipantToken")
        .filter(
            member ->
                start
                    .what()
                    .answered()
                    .json()
                    .at("/data/startChatResult/" + member)
                    .asText("")
                    .isEmpty())
        .findFirst()
        .map(member -> "an answer without data.startChatResult." + member);
  }
}
