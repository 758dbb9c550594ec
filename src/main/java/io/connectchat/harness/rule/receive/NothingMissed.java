package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Reading;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Told;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** RECV-16: what the transcript has was delivered live. */
final class NothingMissed {
  static final Rule RULE =
      Rule.should("RECV-16", SERVICE, SDK)
          .title("What the transcript has was delivered live")
          .does("listens from before something is said, and reads the transcript")
          .requires(
              "each MESSAGE and ATTACHMENT of the transcript SHOULD have come on the socket that was subscribed at the time")
          .from(Source.chatJs("README.md"))
          .check(
              Check.counting(
                  "an item of somebody else that was said while the customer listened",
                  NothingMissed::look));

  private NothingMissed() {}

  private static void look(History history, Tally tally) {
    Reading.all(history).filter(Reading::whole).forEach(reading -> look(history, reading, tally));
  }

  private static void look(History history, Reading reading, Tally tally) {
    List<Told> items = reading.oldestFirst();
    for (SocketStory socket : reading.session().sockets()) {
      OptionalLong subscribed = socket.subscribedNanos();
      if (subscribed.isPresent()
          && socket.endNanos() - reading.endNanos() >= 0
          && Facts.waited(history, socket, reading.endNanos())) {
        Set<String> heard = Told.live(socket).stream().map(Told::id).collect(Collectors.toSet());
        items
            .subList(firstSentAfter(subscribed.getAsLong(), reading.session(), items), items.size())
            .stream()
            .filter(told -> told.isSaid() && !own(reading.session(), told))
            .forEach(
                told ->
                    tally.judge(
                        "a frame of " + told.inWords(),
                        heard.contains(told.id())
                            ? Optional.empty()
                            : Optional.of("none on socket " + socket.number()),
                        told.where()));
      }
    }
  }

  /**
   * From there on, everything was said after the subscription, as the customer's own message was.
   */
  private static int firstSentAfter(long subscribed, Session session, List<Told> items) {
    Set<String> later =
        session.accepted("SendMessage").stream()
            .filter(call -> call.startNanos() - subscribed > 0)
            .map(call -> call.answered().json().path("Id").asText(""))
            .collect(Collectors.toSet());
    for (int i = 0; i < items.size(); i++) {
      if (later.contains(items.get(i).id())) {
        return i;
      }
    }
    return items.size();
  }

  private static boolean own(Session session, Told told) {
    return session.participantIds().contains(told.text("ParticipantId"));
  }
}
