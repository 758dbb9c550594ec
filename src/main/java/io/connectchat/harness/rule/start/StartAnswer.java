package io.connectchat.harness.rule.start;

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

/** START-03: a start answers with the chat's ids and its token. */
final class StartAnswer {
  static final Rule RULE =
      Rule.must("START-03", SERVICE, MODEL)
          .title("A start answers with the chat's ids and its token")
          .does("starts a chat")
          .requires(
              "StartChatContact MUST answer 200 with ContactId, ParticipantId and ParticipantToken, none empty")
          .from(Source.api("StartChatContact"))
          .check(
              Check.each(
                  "a signed, well-formed start",
                  "200 with ContactId, ParticipantId and ParticipantToken",
                  history -> history.exchanges("StartChatContact").filter(Starts::sound),
                  StartAnswer::complaint));

  private StartAnswer() {}

  private static Optional<String> complaint(Seen<Exchange> start) {
    if (!start.what().answered().accepted()) {
      return Optional.of(Facts.answer(start));
    }
    return Stream.of("ContactId", "ParticipantId", "ParticipantToken")
        .filter(member -> start.what().answered().json().path(member).asText("").isEmpty())
        .findFirst()
        .map(member -> "an answer without " + member);
  }
}
