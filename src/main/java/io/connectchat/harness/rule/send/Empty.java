package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Refusals;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Set;

/** SEND-13: an empty message is refused. */
final class Empty {
  static final Rule RULE =
      Rule.must("SEND-13", SERVICE, MODEL)
          .title("An empty message is refused")
          .does("sends an empty Content")
          .requires("the service MUST answer 400 ValidationException")
          .from(Source.participantApi("SendMessage"))
          .check(
              Refusals.of(
                  "an empty message",
                  "400 ValidationException",
                  Set.of(400),
                  history -> history.exchanges("SendMessage").filter(Messages::empty)));

  private Empty() {}
}
