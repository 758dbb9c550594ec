package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SEND-19: a message without a required member is refused. */
final class NoContent {
  static final Rule RULE =
      Rule.must("SEND-19", SERVICE, MODEL)
          .title("A message without a required member is refused")
          .does("sends a message without Content, and one without ContentType")
          .requires("the service MUST answer 400 ValidationException")
          .from(Source.participantApi("SendMessage"))
          .check(Check.notYet());

  private NoContent() {}
}
