package io.connectchat.harness.rule.disconnect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** DISC-04: the chat's end reaches the customer. */
final class EndIsTold {
  static final Rule RULE =
      Rule.should("DISC-04", SERVICE, SDK)
          .title("The chat's end reaches the customer")
          .does("disconnects, with a subscribed socket")
          .requires("chat.ended SHOULD come on it")
          .from(Source.chatJs("CHANGELOG.md"))
          .check(Check.notYet());

  private EndIsTold() {}
}
