package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Refusals;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Set;

/** SEND-19: a message without a required member is refused. */
final class Incomplete {
  static final Rule RULE =
      Rule.must("SEND-19", SERVICE, MODEL)
          .title("A message without a required member is refused")
          .does("sends a message without Content, and one without ContentType")
          .requires("the service MUST answer 400 ValidationException")
          .from(Source.participantApi("SendMessage"))
          .check(
              Refusals.of(
                  "a message without Content or ContentType",
                  "400 ValidationException",
                  Set.of(400),
                  history -> history.exchanges("SendMessage").filter(Messages::incomplete)));

  private Incomplete() {}
}
