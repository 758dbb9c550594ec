package io.connectchat.harness.rule.heartbeat;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** HB-01: a heartbeat is sent every ten seconds. */
final class HeartbeatPace {
  /** A tick and a margin. */
  private static final long MOST = Duration.ofSeconds(15).toNanos();

  static final Rule RULE =
      Rule.should("HB-01", CLIENT, SDK)
          .title("A heartbeat is sent every ten seconds")
          .does("keeps a socket open")
          .requires("the client SHOULD send aws/heartbeat every ten seconds")
          .from(Source.chatJs("README.md"))
          .check(
              Check.counting(
                  "a socket that was open for two heartbeats",
                  (history, tally) -> history.sockets().forEach(socket -> judge(socket, tally))));

  private HeartbeatPace() {}

  private static void judge(SocketStory socket, Tally tally) {
    if (socket.openedNanos().isEmpty()) {
      return;
    }
    long end =
        Math.min(socket.endNanos(), Conduct.overNanos(socket.session()).orElse(Long.MAX_VALUE));
    long before = socket.openedNanos().getAsLong();
    List<Long> beats = new ArrayList<>();
    socket.framesOut().stream()
        .filter(frame -> Conduct.topic(frame).equals("aws/heartbeat"))
        .forEach(frame -> beats.add(frame.nanos()));
    beats.add(end);
    for (long beat : beats) {
      long gap = beat - before;
      if (gap > MOST) {
        tally.broken(
            "a heartbeat at least every 15 s",
            "none for " + Conduct.seconds(gap) + " s",
            Conduct.seen(socket.session(), socket.observations().get(0)));
      } else if (beat != end) {
        tally.held();
      }
      before = beat;
    }
  }
}
