package io.connectchat.harness.rule.subscribe;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.contract.Contract;
import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.FrameOut;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.wire.Frame;
import java.util.Optional;

/** SUB-03: a subscription is acknowledged within a second. */
final class Ack {
  private static final long LIMIT = Contract.standard().clock("subscribeAck").toNanos();
  private static final String EXPECTED =
      "{\"topic\":\"aws/subscribe\",\"content\":{\"status\":\"success\",\"topics\":[\"aws/chat\"]}} within"
          + " a second";

  static final Rule RULE =
      Rule.should("SUB-03", SERVICE, SDK)
          .title("A subscription is acknowledged within a second")
          .does("sends aws/subscribe")
          .requires(
              "an aws/subscribe frame with status success and the topic aws/chat SHOULD come within a second: AWS's client asks again after that")
          .from(Source.chatJs("README.md"))
          .check(Check.counting("a subscription", Ack::look));

  private Ack() {}

  private static void look(History history, Tally tally) {
    history.sockets().forEach(socket -> look(history, socket, tally));
  }

  private static void look(History history, SocketStory socket, Tally tally) {
    Optional<FrameOut> asked =
        socket.framesOut().stream()
            .filter(frame -> frame.text().contains("aws/subscribe"))
            .findFirst();
    if (asked.isEmpty()) {
      return;
    }
    Seen<FrameOut> seen = new Seen<>(socket.session(), asked.get());
    Optional<FrameIn> ack =
        socket.framesIn().stream()
            .filter(frame -> frame.frame() instanceof Frame.SubscribeAck)
            .findFirst();
    if (ack.isEmpty()) {
      if (socket.endNanos() - seen.what().nanos() >= history.patienceNanos()) {
        tally.broken(EXPECTED, "no acknowledgement", seen);
      }
      return;
    }
    long took = ack.get().nanos() - seen.what().nanos();
    Frame.SubscribeAck frame = (Frame.SubscribeAck) ack.get().frame();
    if (!frame.success()) {
      tally.broken(EXPECTED, frame.inWords(), seen, new Seen<>(socket.session(), ack.get()));
    } else if (took <= LIMIT) {
      tally.held();
    } else if (!history.stalled(seen.what().nanos(), ack.get().nanos())) {
      tally.broken(EXPECTED, "an acknowledgement after " + took / 1_000_000 + " ms", seen);
    }
  }
}
