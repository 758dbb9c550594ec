package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SEND-12: a message of more than 16,384 characters is refused. */
final class TooLong {
  static final Rule RULE =
      Rule.must("SEND-12", SERVICE, MODEL)
          .title("A message of more than 16,384 characters is refused")
          .does("sends 16,385 characters")
          .requires("the service MUST answer 400 ValidationException")
          .from(Source.participantApi("SendMessage"))
          .check(
              Check.each(
                  "a message of more than 16,384 characters",
                  "400 ValidationException",
                  history -> history.exchanges("SendMessage").filter(Messages::tooLong),
                  call -> Facts.notRefusedWith(400, call)));

  private TooLong() {}
}
