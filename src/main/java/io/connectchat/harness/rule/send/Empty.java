package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SEND-13: an empty message is refused. */
final class Empty {
  static final Rule RULE =
      Rule.must("SEND-13", SERVICE, MODEL)
          .title("An empty message is refused")
          .does("sends an empty Content")
          .requires("the service MUST answer 400 ValidationException")
          .from(Source.participantApi("SendMessage"))
          .check(
              Check.each(
                  "an empty message",
                  "400 ValidationException",
                  history -> history.exchanges("SendMessage").filter(Messages::empty),
                  call -> Facts.notRefusedWith(400, call)));

  private Empty() {}
}
