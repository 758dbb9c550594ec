package io.connectchat.harness.rule.order;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ORD-09: one sender's messages keep their order. */
final class SenderOrder {
  static final Rule RULE =
      Rule.should("ORD-09", SERVICE, SDK)
          .title("One sender's messages keep their order")
          .does("sends messages, each after the answer to the one before")
          .requires("their AbsoluteTimes SHOULD be in that order: clients sort by them")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private SenderOrder() {}
}
