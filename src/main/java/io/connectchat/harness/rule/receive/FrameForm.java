package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.OBS;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Bodies;
import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.wire.Frame;
import io.connectchat.harness.wire.OneLine;
import java.util.Optional;

/** RECV-01: a chat frame is JSON in a string. */
final class FrameForm {
  static final Rule RULE =
      Rule.must("RECV-01", SERVICE, OBS)
          .title("A chat frame is JSON in a string")
          .does("listens to the chat")
          .requires(
              "each aws/chat frame MUST have contentType application/json, and content: a string that holds a JSON object")
          .from(Source.chatJs("README.md"))
          .check(
              Check.each(
                  "a frame of topic aws/chat",
                  "contentType application/json, and content: a string that holds a JSON object",
                  history -> history.framesIn().filter(frame -> isChat(frame)),
                  FrameForm::complaint));

  private FrameForm() {}

  private static boolean isChat(Seen<FrameIn> frame) {
    return frame.what().frame() instanceof Frame.Chat
        || "aws/chat".equals(Bodies.json(frame.what().frame().text()).path("topic").asText());
  }

  private static Optional<String> complaint(Seen<FrameIn> frame) {
    JsonNode outer = Bodies.json(frame.what().frame().text());
    if (!outer.path("content").isTextual()) {
      return Optional.of("content that is " + Words.kind(outer.path("content")));
    }
    if (!Bodies.json(outer.path("content").textValue()).isObject()) {
      return Optional.of("content that holds no JSON object");
    }
    String contentType = outer.path("contentType").asText("");
    return contentType.equals("application/json")
        ? Optional.empty()
        : Optional.of("contentType \"" + OneLine.of(contentType, OneLine.NAME) + "\"");
  }
}
