package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.INFER;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Reading;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Told;
import java.util.List;
import java.util.Optional;

/** START-19: the initial message is said by the customer. */
final class InitialMessage {
  static final Rule RULE =
      Rule.should("START-19", SERVICE, INFER)
          .title("The initial message is said by the customer")
          .does("starts a chat with an InitialMessage and reads the transcript")
          .requires("the transcript SHOULD have it once, from the customer")
          .from(Source.api("StartChatContact"))
          .check(
              Check.counting(
                  "a start with an initial message and its transcript", InitialMessage::look));

  private InitialMessage() {}

  private static void look(History history, Tally tally) {
    Reading.all(history)
        .filter(Reading::whole)
        .forEach(
            reading ->
                reading.session().accepted("StartChatContact").stream()
                    .map(start -> start.asked().json().at("/InitialMessage/Content").asText(""))
                    .filter(content -> !content.isEmpty())
                    .forEach(content -> look(reading, content, tally)));
  }

  private static void look(Reading reading, String content, Tally tally) {
    List<Told> found =
        reading.items().stream()
            .filter(told -> told.text("Content").equals(content))
            .filter(told -> told.text("ParticipantRole").equals("CUSTOMER"))
            .toList();
    tally.judge(
        "the initial message once, from the customer",
        found.size() == 1
            ? Optional.empty()
            : Optional.of(found.isEmpty() ? "no such item" : found.size() + " such items"),
        reading.pages().get(0));
  }
}
