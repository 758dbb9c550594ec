package io.connectchat.harness.rule.subscribe;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.SocketOpened;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.time.Duration;

/** SUB-08: every new socket is subscribed. */
final class SubscribesEverySocket {
  private static final long PATIENCE = Duration.ofSeconds(2).toNanos();

  static final Rule RULE =
      Rule.must("SUB-08", CLIENT, DOC)
          .title("Every new socket is subscribed")
          .does("loses its socket and opens another")
          .requires("the client MUST subscribe on the new socket as well")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(
              Check.counting(
                  "a second socket",
                  (history, tally) ->
                      history
                          .sockets()
                          .filter(socket -> socket.number() > 1 && lasted(socket))
                          .forEach(socket -> judge(socket, tally))));

  private SubscribesEverySocket() {}

  private static boolean lasted(SocketStory socket) {
    return socket.openedNanos().isPresent()
        && socket.endNanos() - socket.openedNanos().getAsLong() >= PATIENCE;
  }

  private static void judge(SocketStory socket, Tally tally) {
    boolean subscribed =
        socket.framesOut().stream().anyMatch(frame -> Conduct.topic(frame).equals("aws/subscribe"));
    Observation opened =
        socket.observations().stream()
            .filter(SocketOpened.class::isInstance)
            .findFirst()
            .orElseThrow();
    tally.judge(
        "aws/subscribe on each socket",
        Conduct.unless(subscribed, "none on socket " + socket.number()),
        Conduct.seen(socket.session(), opened));
  }
}
