package io.connectchat.harness.rule.heartbeat;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.wire.Frame;
import java.time.Duration;

/** HB-04: a socket whose heartbeats are not answered is replaced. */
final class MissedHeartbeat {
  private static final long TICK = Conduct.TICK;

  /** And a margin. */
  private static final long TWO_TICKS = 2 * TICK + Duration.ofSeconds(3).toNanos();

  static final Rule RULE =
      Rule.should("HB-04", CLIENT, SDK)
          .title("A socket whose heartbeats are not answered is replaced")
          .does("gets no answer to a heartbeat")
          .requires("the client SHOULD connect again within two heartbeats")
          .from(Source.chatJs("README.md"))
          .check(
              Check.counting(
                  "a heartbeat that was not answered",
                  (history, tally) -> history.sockets().forEach(socket -> judge(socket, tally))));

  private MissedHeartbeat() {}

  private static void judge(SocketStory socket, Tally tally) {
    long lastAnswer =
        socket.framesIn().stream()
            .filter(in -> in.frame() instanceof Frame.Heartbeat)
            .mapToLong(FrameIn::nanos)
            .max()
            .orElse(Long.MIN_VALUE);
    Session session = socket.session();
    socket.framesOut().stream()
        .filter(frame -> Conduct.topic(frame).equals("aws/heartbeat"))
        .filter(frame -> frame.nanos() > lastAnswer)
        .findFirst()
        .ifPresent(
            missed -> {
              long at = missed.nanos();
              boolean over = Conduct.overNanos(session).orElse(Long.MAX_VALUE) < at + TWO_TICKS;
              if (session.exchanges("CreateParticipantConnection").stream()
                  .anyMatch(
                      made -> made.startNanos() > at && made.startNanos() <= at + TWO_TICKS)) {
                tally.held();
              } else if (!over
                  && Conduct.watchedFor(session, at) > TWO_TICKS
                  && socket.endNanos() > at + TICK) {
                tally.broken(
                    "CreateParticipantConnection within two heartbeats",
                    "none in " + Conduct.seconds(TWO_TICKS) + " s",
                    Conduct.seen(session, missed));
              }
            });
  }
}
