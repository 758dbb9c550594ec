package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Refusals;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Set;

/** SEND-12: a message of more than 16,384 characters is refused. */
final class TooLong {
  static final Rule RULE =
      Rule.must("SEND-12", SERVICE, MODEL)
          .title("A message of more than 16,384 characters is refused")
          .does("sends 16,385 characters")
          .requires("the service MUST answer 400 ValidationException")
          .from(Source.participantApi("SendMessage"))
          .check(
              Refusals.of(
                  "a message of more than 16,384 characters",
                  "400 ValidationException",
                  Set.of(400),
                  history -> history.exchanges("SendMessage").filter(Messages::tooLong)));

  private TooLong() {}
}
