package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SEND-19: a message without a required member is refused. */
final class Incomplete {
  static final Rule RULE =
      Rule.must("SEND-19", SERVICE, MODEL)
          .title("A message without a required member is refused")
          .does("sends a message without Content, and one without ContentType")
          .requires("the service MUST answer 400 ValidationException")
          .from(Source.participantApi("SendMessage"))
          .check(
              Check.each(
                  "a message without Content or ContentType",
                  "400 ValidationException",
                  history -> history.exchanges("SendMessage").filter(Messages::incomplete),
                  call -> Facts.notRefusedWith(400, call)));

  private Incomplete() {}
}
