package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** RECV-01: a chat frame is JSON in a string. */
final class FrameForm {
  static final Rule RULE =
      Rule.must("RECV-01", SERVICE, OBS)
          .title("A chat frame is JSON in a string")
          .does("listens to the chat")
          .requires(
              "each aws/chat frame MUST have contentType application/json, and content: a string that holds a JSON object")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private FrameForm() {}
}
