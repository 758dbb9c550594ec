package io.connectchat.harness.rule.heartbeat;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

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
import java.util.List;

/** HB-02: a heartbeat is answered. */
final class HeartbeatAnswer {
  static final Rule RULE =
      Rule.should("HB-02", SERVICE, SDK)
          .title("A heartbeat is answered")
          .does("sends aws/heartbeat")
          .requires("an aws/heartbeat frame SHOULD come within ten seconds, one for each")
          .from(Source.chatJs("README.md"))
          .check(Check.counting("a heartbeat", HeartbeatAnswer::look));

  private HeartbeatAnswer() {}

  private static void look(History history, Tally tally) {
    history.sockets().forEach(socket -> look(history, socket, tally));
  }

  private static void look(History history, SocketStory socket, Tally tally) {
    List<FrameOut> beats =
        socket.framesOut().stream()
            .filter(frame -> frame.text().contains("aws/heartbeat"))
            .toList();
    List<FrameIn> answers =
        socket.framesIn().stream()
            .filter(frame -> frame.frame() instanceof Frame.Heartbeat)
            .toList();
    for (int i = 0; i < beats.size(); i++) {
      Seen<FrameOut> beat = new Seen<>(socket.session(), beats.get(i));
      if (i < answers.size()) {
        tally.held();
      } else if (socket.endNanos() - beat.what().nanos() >= history.patienceNanos()) {
        tally.broken("aws/heartbeat back", "no answer", beat);
      }
    }
    if (answers.size() > beats.size() && !beats.isEmpty()) {
      tally.broken(
          beats.size() + " answers",
          answers.size() + " answers",
          new Seen<>(socket.session(), answers.get(answers.size() - 1)));
    }
  }
}
