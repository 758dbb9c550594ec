package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.Shown;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;

/** SEND-11: an echo may differ when messages are processed in flight. */
final class ProcessedEcho {
  static final Rule RULE =
      Rule.should("SEND-11", CLIENT, DOC)
          .title("An echo may differ when messages are processed in flight")
          .does("sends a message that is answered with MessageProcessingStatus")
          .requires("the client SHOULD take the echo's text for the message's")
          .from(Source.participantApi("SendMessage"))
          .check(
              Check.counting(
                  "an echo with another text, and a client that tells what it shows",
                  (history, tally) ->
                      history.accepted("SendMessage").forEach(seen -> judge(seen, tally))));

  private ProcessedEcho() {}

  private static void judge(Seen<Exchange> send, Tally tally) {
    String id = send.what().answered().json().path("Id").asText("");
    String said = send.what().asked().json().path("Content").asText("");
    send.session()
        .all(FrameIn.class)
        .map(Conduct::itemJson)
        .filter(item -> item.path("Id").asText("").equals(id))
        .map(item -> item.path("Content").asText(""))
        .filter(text -> !text.equals(said))
        .findFirst()
        .ifPresent(
            echo ->
                send.session().all(Shown.class).reduce((first, last) -> last).stream()
                    .flatMap(shown -> shown.messages().stream())
                    .filter(message -> message.id().equals(id) && !message.text().isEmpty())
                    .findFirst()
                    .ifPresent(
                        message ->
                            tally.judge(
                                "the text of the echo",
                                Conduct.unless(
                                    message.text().equals(echo), "the text that was typed"),
                                send)));
  }
}
