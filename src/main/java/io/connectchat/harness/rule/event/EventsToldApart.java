package io.connectchat.harness.rule.event;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.Bodies;
import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Sent;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Told;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** EVT-12: events with one ClientToken and different contents are different. */
final class EventsToldApart {
  static final Rule RULE =
      Rule.should("EVT-12", SERVICE, SDK)
          .title("Events with one ClientToken and different contents are different")
          .does("sends receipts for two messages with one ClientToken, as AWS's web client does")
          .requires("both SHOULD be told")
          .from(Source.chatJs("README.md"))
          .check(Check.counting("two receipts with one ClientToken", EventsToldApart::look));

  private EventsToldApart() {}

  private static void look(History history, Tally tally) {
    for (Session session : history.sessions()) {
      Map<String, Sent> byToken = new HashMap<>();
      Sent.events(new History(List.of(session), history.patience()))
          .filter(Events::isReceipt)
          .filter(sent -> !sent.clientToken().isEmpty())
          .forEach(
              sent -> {
                Sent before = byToken.putIfAbsent(sent.clientToken(), sent);
                if (before != null && !before.content().equals(sent.content())) {
                  look(history, sent, tally);
                }
              });
    }
  }

  private static void look(History history, Sent sent, Tally tally) {
    String message = Bodies.json(sent.content()).path("messageId").asText("");
    for (SocketStory socket : sent.listeners(history)) {
      boolean told =
          Told.live(socket).stream()
              .anyMatch(
                  one ->
                      one.json().at("/MessageMetadata/MessageId").asText("").equals(message)
                          && Events.tells(one, sent));
      tally.judge(
          "MESSAGEMETADATA for the second receipt's message " + message,
          told ? Optional.empty() : Optional.of("none on socket " + socket.number()),
          sent.call());
    }
  }
}
