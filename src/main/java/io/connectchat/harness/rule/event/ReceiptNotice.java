package io.connectchat.harness.rule.event;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.evidence.Bodies;
import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Sent;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Told;
import java.util.Optional;

/** EVT-05: a receipt is told as message metadata. */
final class ReceiptNotice {
  static final Rule RULE =
      Rule.should("EVT-05", SERVICE, OBS)
          .title("A receipt is told as message metadata")
          .does("sends message.read for a message of the other side")
          .requires(
              "a MESSAGEMETADATA frame with that MessageId and the reader's ParticipantId SHOULD come")
          .from(Source.participantApi("MessageMetadata"))
          .check(
              Check.counting(
                  "a receipt for a message of an agent, on a subscribed socket",
                  ReceiptNotice::look));

  private ReceiptNotice() {}

  private static void look(History history, Tally tally) {
    Sent.events(history).filter(Events::isReceipt).forEach(sent -> look(history, sent, tally));
  }

  private static void look(History history, Sent sent, Tally tally) {
    String message = Bodies.json(sent.content()).path("messageId").asText("");
    for (SocketStory socket : sent.listeners(history)) {
      boolean told =
          Told.live(socket).stream()
              .filter(one -> one.type().equals("MESSAGEMETADATA"))
              .filter(one -> one.json().at("/MessageMetadata/MessageId").asText("").equals(message))
              .anyMatch(one -> Events.tells(one, sent));
      tally.judge(
          "MESSAGEMETADATA for "
              + message
              + " with the reader's ParticipantId and a "
              + (sent.contentType().endsWith("read") ? "ReadTimestamp" : "DeliveredTimestamp"),
          told ? Optional.empty() : Optional.of("none on socket " + socket.number()),
          sent.call());
    }
  }
}
