package io.connectchat.harness.rule.event;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Reading;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Told;
import java.util.Optional;

/** EVT-13: the customer's own joining is recorded. */
final class CustomerJoined {
  static final Rule RULE =
      Rule.should("EVT-13", SERVICE, OBS)
          .title("The customer's own joining is recorded")
          .does("reads the transcript")
          .requires("it SHOULD have participant.joined of the customer")
          .from(Source.participantApi("GetTranscript"))
          .check(
              Check.counting(
                  "a whole transcript of a chat that was subscribed", CustomerJoined::look));

  private CustomerJoined() {}

  private static void look(History history, Tally tally) {
    Reading.all(history)
        .filter(Reading::whole)
        .filter(
            reading ->
                reading.session().sockets().stream()
                    .anyMatch(
                        socket -> socket.listening(reading.startNanos(), reading.startNanos())))
        .forEach(
            reading ->
                tally.judge(
                    "participant.joined of the customer",
                    reading.items().stream().anyMatch(told -> joined(reading.session(), told))
                        ? Optional.empty()
                        : Optional.of("none in " + reading.items().size() + " items"),
                    reading.pages().get(0)));
  }

  private static boolean joined(Session session, Told told) {
    return told.isEvent("participant.joined")
        && session.participantIds().contains(told.text("ParticipantId"));
  }
}
