package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SEND-17: a message has one AbsoluteTime. */
final class SameTime {
  static final Rule RULE =
      Rule.should("SEND-17", SERVICE, SDK)
          .title("A message has one AbsoluteTime")
          .does("sends messages")
          .requires("frame and answer SHOULD have the same AbsoluteTime: clients sort by it")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private SameTime() {}
}
