package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.Bodies;
import io.connectchat.harness.evidence.History;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.wire.Frame;
import java.util.Optional;

/** RECV-14: frames are text that holds JSON. */
final class TextFrames {
  static final Rule RULE =
      Rule.should("RECV-14", SERVICE, SDK)
          .title("Frames are text that holds JSON")
          .does("listens to the socket")
          .requires("every frame SHOULD be a text frame that holds one JSON object")
          .from(Source.chatJs("README.md"))
          .check(
              Check.each(
                  "a frame",
                  "a text frame that holds one JSON object",
                  History::framesIn,
                  frame ->
                      frame.what().frame() instanceof Frame.Broken broken && !isChat(broken)
                          ? Optional.of(broken.inWords())
                          : Optional.empty()));

  private TextFrames() {}

  /** The content of a chat frame has a rule of its own. */
  private static boolean isChat(Frame.Broken broken) {
    return "aws/chat".equals(Bodies.json(broken.text()).path("topic").asText());
  }
}
