package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SEND-07: a message is not empty. */
final class MessageNotEmpty {
  static final Rule RULE =
      Rule.must("SEND-07", CLIENT, MODEL)
          .title("A message is not empty")
          .does("sends a message")
          .requires("Content MUST have at least one character")
          .from(Source.participantApi("SendMessage"))
          .check(
              Conduct.bodies(
                  "SendMessage",
                  "Content of one character at least",
                  body ->
                      Conduct.unless(!body.path("Content").asText("").isEmpty(), "no Content")));

  private MessageNotEmpty() {}
}
