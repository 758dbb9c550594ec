package io.connectchat.harness.rule.subscribe;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.FrameOut;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.Optional;

/** SUB-06: nothing of the chat comes before the subscription. */
final class NothingBeforeSubscribe {
  static final Rule RULE =
      Rule.should("SUB-06", SERVICE, DOC)
          .title("Nothing of the chat comes before the subscription")
          .does("opens a socket and subscribes later")
          .requires("no aws/chat frame SHOULD come on a socket before it was subscribed")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(
              Check.counting(
                  "a socket that was open before it was subscribed", NothingBeforeSubscribe::look));

  private NothingBeforeSubscribe() {}

  private static void look(History history, Tally tally) {
    history
        .sockets()
        .filter(socket -> socket.openedNanos().isPresent())
        .forEach(socket -> look(socket, tally));
  }

  private static void look(SocketStory socket, Tally tally) {
    long subscribed =
        socket.framesOut().stream()
            .filter(frame -> frame.text().contains("aws/subscribe"))
            .mapToLong(FrameOut::nanos)
            .findFirst()
            .orElse(socket.endNanos() + 1);
    Optional<FrameIn> early =
        socket.chats().stream().filter(frame -> frame.nanos() - subscribed < 0).findFirst();
    early.ifPresentOrElse(
        frame ->
            tally.broken(
                "no aws/chat frame before aws/subscribe",
                frame.frame().inWords(),
                new Seen<>(socket.session(), frame)),
        tally::held);
  }
}
