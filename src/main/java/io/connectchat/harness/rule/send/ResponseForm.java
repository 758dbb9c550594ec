package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SEND-08: an interactive response is JSON with an action. */
final class ResponseForm {
  static final Rule RULE =
      Rule.should("SEND-08", CLIENT, OBS)
          .title("An interactive response is JSON with an action")
          .does("answers an interactive message")
          .requires("Content SHOULD be JSON whose action is not empty")
          .from(
              Source.file(
                  "amazon-connect/amazon-connect-chat-interface",
                  ".github/docs/InteractiveMessageActionButtonImplementation.md"))
          .check(Check.notYet());

  private ResponseForm() {}
}
