package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.evidence.Bodies;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
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
          .check(
              Check.each(
                  "an interactive response",
                  "JSON with an action that is not empty",
                  history ->
                      history
                          .exchanges("SendMessage")
                          .filter(
                              seen ->
                                  seen.what()
                                      .asked()
                                      .json()
                                      .path("ContentType")
                                      .asText("")
                                      .endsWith(".message.interactive.response")),
                  seen ->
                      Conduct.unless(
                          !Bodies.json(seen.what().asked().json().path("Content").asText(""))
                              .path("action")
                              .asText("")
                              .isEmpty(),
                          "no action")));

  private ResponseForm() {}
}
