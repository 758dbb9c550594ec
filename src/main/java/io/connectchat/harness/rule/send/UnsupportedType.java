package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Refusals;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

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
              Refusals.of(
                  "a message of a content type that may not be sent",
                  "a refusal, 400 ValidationException",
                  Refusals.ANY,
                  history -> history.exchanges("SendMessage").filter(Messages::unsupported)));

  private UnsupportedType() {}
}
