package io.connectchat.harness.rule.order;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ORD-08: an item comes once on a socket. */
final class OnceOnASocket {
  static final Rule RULE =
      Rule.should("ORD-08", SERVICE, SDK)
          .title("An item comes once on a socket")
          .does("listens to the chat")
          .requires(
              "no Id SHOULD come twice on one socket, the pieces of a streamed reply and the verdict on an attachment excepted")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private OnceOnASocket() {}
}
