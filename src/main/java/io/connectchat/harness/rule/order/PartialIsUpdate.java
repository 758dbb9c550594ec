package io.connectchat.harness.rule.order;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ORD-04: a piece of a streamed reply is an update. */
final class PartialIsUpdate {
  static final Rule RULE =
      Rule.should("ORD-04", CLIENT, SDK)
          .title("A piece of a streamed reply is an update")
          .does("gets several frames with one Id and MessageCompleted")
          .requires("the client SHOULD replace the text, and show one message")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private PartialIsUpdate() {}
}
