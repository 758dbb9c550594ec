package io.connectchat.harness.rule.subscribe;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.Observation.FrameOut;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** SUB-01: an open socket is subscribed to aws/chat. */
final class SubscribesToChat {
  private static final long PATIENCE = Duration.ofSeconds(2).toNanos();

  static final Rule RULE =
      Rule.must("SUB-01", CLIENT, DOC)
          .title("An open socket is subscribed to aws/chat")
          .does("opens a socket")
          .requires("the client MUST send aws/subscribe with the topic aws/chat")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(
              Check.counting(
                  "a chat's first open socket",
                  (history, tally) ->
                      history
                          .sockets()
                          .filter(socket -> socket.number() == 1)
                          .forEach(socket -> judge(socket, tally))));

  private SubscribesToChat() {}

  private static void judge(SocketStory socket, Tally tally) {
    Optional<FrameOut> subscription =
        socket.framesOut().stream()
            .filter(frame -> Conduct.topic(frame).equals("aws/subscribe"))
            .findFirst();
    OptionalLong opened = socket.openedNanos();
    if (subscription.isPresent()) {
      boolean chat = subscription.get().text().contains("\"aws/chat\"");
      tally.judge(
          "the topic aws/chat",
          Conduct.unless(chat, "other topics"),
          Conduct.seen(socket.session(), subscription.get()));
    } else if (opened.isPresent() && socket.endNanos() - opened.getAsLong() >= PATIENCE) {
      tally.broken(
          "aws/subscribe",
          "none in " + Conduct.seconds(socket.endNanos() - opened.getAsLong()) + " s");
    }
  }
}
