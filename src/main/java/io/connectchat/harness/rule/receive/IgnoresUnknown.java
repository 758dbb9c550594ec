package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** RECV-08: what the client does not know is passed over. */
final class IgnoresUnknown {
  static final Rule RULE =
      Rule.should("RECV-08", CLIENT, SDK)
          .title("What the client does not know is passed over")
          .does("gets frames of an unknown topic, Type and ContentType")
          .requires("the client SHOULD ignore them and go on")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private IgnoresUnknown() {}
}
