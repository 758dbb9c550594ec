package io.connectchat.harness.rule.disconnect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.time.Duration;
import java.util.Optional;

/** DISC-02: the socket stays open until chat.ended. */
final class SocketUntilEnd {
  private static final long BOUND = Duration.ofSeconds(5).toNanos();

  static final Rule RULE =
      Rule.should("DISC-02", CLIENT, SDK)
          .title("The socket stays open until chat.ended")
          .does("disconnects")
          .requires(
              "the client SHOULD keep the socket until chat.ended comes, for a bounded time: a disconnect flow may still speak")
          .from(Source.issue("amazon-connect/amazon-connect-chatjs", 300))
          .check(
              Check.counting(
                  "a DisconnectParticipant with a socket open",
                  (history, tally) ->
                      history
                          .accepted("DisconnectParticipant")
                          .forEach(seen -> judge(seen, tally))));

  private SocketUntilEnd() {}

  private static void judge(Seen<Exchange> left, Tally tally) {
    Session session = left.session();
    long at = left.what().nanos();
    boolean open =
        session.sockets().stream()
            .anyMatch(
                socket ->
                    socket.subscribedNanos().isPresent()
                        && socket.endNanos() > left.what().startNanos());
    if (!open) {
      return;
    }
    Optional<FrameIn> end = Conduct.endFrames(session).findFirst();
    long bound = end.map(FrameIn::nanos).orElse(at + BOUND);
    boolean hasty = Conduct.closes(session, left.what().startNanos(), Math.min(bound, at + BOUND));
    tally.judge(
        "the socket open until chat.ended, or for five seconds",
        Conduct.unless(!hasty, "the client closed it before"),
        left);
  }
}
