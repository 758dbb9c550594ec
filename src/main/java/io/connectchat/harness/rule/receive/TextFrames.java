package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** RECV-14: frames are text that holds JSON. */
final class TextFrames {
  static final Rule RULE =
      Rule.should("RECV-14", SERVICE, SDK)
          .title("Frames are text that holds JSON")
          .does("listens to the socket")
          .requires("every frame SHOULD be a text frame that holds one JSON object")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private TextFrames() {}
}
