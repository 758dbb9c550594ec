package io.connectchat.harness.rule.subscribe;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.Observation.FrameOut;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.time.Duration;
import java.util.List;

/** SUB-05: a subscription that is not acknowledged is asked for again, and not for ever. */
final class AsksAgain {
  private static final int MOST = 5;
  private static final long PATIENCE = Duration.ofSeconds(5).toNanos();

  static final Rule RULE =
      Rule.should("SUB-05", CLIENT, SDK)
          .title("A subscription that is not acknowledged is asked for again, and not for ever")
          .does("opens a socket and gets no acknowledgement")
          .requires(
              "the client SHOULD send the subscription again, and give up after four more times at most")
          .from(Source.chatJs("README.md"))
          .check(
              Check.counting(
                  "a subscription that was not acknowledged at once",
                  (history, tally) -> history.sockets().forEach(socket -> judge(socket, tally))));

  private AsksAgain() {}

  private static void judge(SocketStory socket, Tally tally) {
    List<FrameOut> asked =
        socket.framesOut().stream()
            .filter(frame -> Conduct.topic(frame).equals("aws/subscribe"))
            .toList();
    if (asked.isEmpty()) {
      return;
    }
    long first = asked.get(0).nanos();
    long ack = socket.subscribedNanos().orElse(socket.endNanos());
    if (asked.size() > MOST) {
      tally.broken(
          "five subscriptions at most",
          asked.size() + " of them",
          Conduct.seen(socket.session(), asked.get(MOST)));
    } else if (ack - first >= PATIENCE) {
      tally.judge(
          "aws/subscribe again",
          Conduct.unless(
              asked.size() > 1, "one aws/subscribe in " + Conduct.seconds(ack - first) + " s"),
          Conduct.seen(socket.session(), asked.get(0)));
    }
  }
}
