package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Set;

/** SEND-14: a content type that may not be sent is refused. */
final class UnsupportedType {
  static final Rule RULE =
      Rule.must("SEND-14", SERVICE, DOC)
          .title("A content type that may not be sent is refused")
          .does(
              "sends an interactive template, a text/html, and markdown in a chat that does not support it")
          .requires("the service MUST answer 400 ValidationException")
          .from(Source.participantApi("SendMessage"))
          .check(
              Check.each(
                  "a message of a content type that may not be sent",
                  "a refusal, 400 ValidationException",
                  history -> history.exchanges("SendMessage").filter(Messages::unsupported),
                  call -> Facts.notRefused(Set.of(), call)));

  private UnsupportedType() {}
}
