package io.connectchat.harness.rule.subscribe;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SUB-03: a subscription is acknowledged within a second. */
final class Ack {
  static final Rule RULE =
      Rule.should("SUB-03", SERVICE, SDK)
          .title("A subscription is acknowledged within a second")
          .does("sends aws/subscribe")
          .requires(
              "an aws/subscribe frame with status success and the topic aws/chat SHOULD come within a second: AWS's client asks again after that")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private Ack() {}
}
