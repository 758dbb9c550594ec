package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SEND-10: an echo may come before the REST answer. */
final class EarlyEcho {
  static final Rule RULE =
      Rule.should("SEND-10", CLIENT, SDK)
          .title("An echo may come before the REST answer")
          .does("sends a message whose echo overtakes the answer")
          .requires("the client SHOULD show the message once and go on")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private EarlyEcho() {}
}
