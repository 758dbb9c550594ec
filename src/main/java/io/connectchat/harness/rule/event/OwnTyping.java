package io.connectchat.harness.rule.event;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Sent;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Told;
import java.util.Optional;

/** EVT-10: a customer's own typing comes back. */
final class OwnTyping {
  static final Rule RULE =
      Rule.should("EVT-10", SERVICE, SDK)
          .title("A customer's own typing comes back")
          .does("sends typing")
          .requires("an EVENT frame of it SHOULD come, with the customer's ParticipantId")
          .from(
              Source.file(
                  "amazon-connect/amazon-connect-chat-interface",
                  "src/components/Chat/ChatSession.js"))
          .check(Check.counting("typing on a subscribed socket", OwnTyping::look));

  private OwnTyping() {}

  private static void look(History history, Tally tally) {
    Sent.events(history)
        .filter(sent -> sent.contentType().endsWith(".typing"))
        .forEach(
            sent ->
                sent.listeners(history)
                    .forEach(
                        socket ->
                            tally.judge(
                                "a typing EVENT of the customer",
                                came(sent, socket)
                                    ? Optional.empty()
                                    : Optional.of("none on socket " + socket.number()),
                                sent.call())));
  }

  private static boolean came(Sent sent, SocketStory socket) {
    return Told.live(socket).stream()
        .filter(told -> told.isEvent("typing") && told.type().equals("EVENT"))
        .filter(told -> told.where().what().nanos() - sent.call().what().startNanos() > 0)
        .anyMatch(told -> sent.session().participantIds().contains(told.text("ParticipantId")));
  }
}
