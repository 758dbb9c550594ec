package io.connectchat.harness.rule.disconnect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** DISC-09: a chat ends once. */
final class EndsOnce {
  static final Rule RULE =
      Rule.should("DISC-09", SERVICE, SDK)
          .title("A chat ends once")
          .does("ends a chat and goes on listening")
          .requires("chat.ended SHOULD come once on a socket")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private EndsOnce() {}
}
