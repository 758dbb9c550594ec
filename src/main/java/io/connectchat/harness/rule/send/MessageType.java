package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SEND-02: a message has a content type that may be sent and that the chat supports. */
final class MessageType {
  static final Rule RULE =
      Rule.must("SEND-02", CLIENT, DOC)
          .title("A message has a content type that may be sent and that the chat supports")
          .does("sends a message")
          .requires(
              "ContentType MUST be text/plain, or text/markdown, application/json or an interactive response where the chat's SupportedMessagingContentTypes has it")
          .from(Source.participantApi("SendMessage"))
          .check(Check.notYet());

  private MessageType() {}
}
