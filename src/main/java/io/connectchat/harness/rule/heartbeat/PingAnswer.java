package io.connectchat.harness.rule.heartbeat;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Bodies;
import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.SocketStory;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.OneLine;
import java.util.List;
import java.util.Optional;

/** HB-03: a ping is answered with 200 OK. */
final class PingAnswer {
  private static final String EXPECTED =
      "{\"topic\":\"aws/ping\",\"statusCode\":200,\"statusContent\":\"OK\"}";

  static final Rule RULE =
      Rule.should("HB-03", SERVICE, SDK)
          .title("A ping is answered with 200 OK")
          .does("sends aws/ping")
          .requires(
              "an aws/ping frame with statusCode 200 (a number) and statusContent OK SHOULD come")
          .from(Source.chatJs("README.md"))
          .check(Check.counting("a ping", PingAnswer::look));

  private PingAnswer() {}

  private static void look(History history, Tally tally) {
    history.sockets().forEach(socket -> look(history, socket, tally));
  }

  private static void look(History history, SocketStory socket, Tally tally) {
    List<FrameIn> answers =
        socket.framesIn().stream().filter(frame -> frame.frame() instanceof Frame.Ping).toList();
    socket.framesOut().stream()
        .filter(frame -> frame.text().contains("aws/ping"))
        .filter(ping -> answers.isEmpty())
        .filter(ping -> socket.endNanos() - ping.nanos() >= history.patienceNanos())
        .forEach(ping -> tally.broken(EXPECTED, "no answer", new Seen<>(socket.session(), ping)));
    answers.forEach(
        answer -> tally.judge(EXPECTED, complaint(answer), new Seen<>(socket.session(), answer)));
  }

  private static Optional<String> complaint(FrameIn answer) {
    JsonNode ping = Bodies.json(answer.frame().text());
    boolean right =
        ping.path("statusCode").isNumber()
            && ping.path("statusCode").asInt() == 200
            && ping.path("statusContent").asText().equals("OK");
    return right
        ? Optional.empty()
        : Optional.of(OneLine.of(answer.frame().text(), OneLine.SENTENCE));
  }
}
