package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Optional;

/** SEND-20: a content type that the chat supports may be sent. */
final class TypesSupported {
  static final Rule RULE =
      Rule.should("SEND-20", SERVICE, DOC)
          .title("A content type that the chat supports may be sent")
          .does("sends markdown and JSON in a chat that was started with both")
          .requires("the service SHOULD accept them, and the frames have their ContentType")
          .from(Source.api("StartChatContact"))
          .check(
              Check.each(
                  "a message of another content type that the chat was started with",
                  "200",
                  history -> history.exchanges("SendMessage").filter(Messages::supported),
                  call ->
                      call.what().answered().accepted()
                          ? Optional.empty()
                          : Optional.of(Facts.answer(call))));

  private TypesSupported() {}
}
