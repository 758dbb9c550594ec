package io.connectchat.harness.rule.order;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ORD-06: chat.ended is the last frame of the chat. */
final class EndIsLast {
  static final Rule RULE =
      Rule.should("ORD-06", SERVICE, SDK)
          .title("chat.ended is the last frame of the chat")
          .does("ends a chat and goes on listening")
          .requires("no aws/chat frame SHOULD come after chat.ended")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private EndIsLast() {}
}
