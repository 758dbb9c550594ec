package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SEND-09: an accepted message comes back on the customer's own socket. */
final class Echo {
  static final Rule RULE =
      Rule.should("SEND-09", SERVICE, SDK)
          .title("An accepted message comes back on the customer's own socket")
          .does("sends messages on a subscribed socket")
          .requires(
              "a MESSAGE frame with the Id of the answer SHOULD come: clients replace their own copy by it")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private Echo() {}
}
