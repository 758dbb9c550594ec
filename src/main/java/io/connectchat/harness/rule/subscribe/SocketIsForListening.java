package io.connectchat.harness.rule.subscribe;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SUB-07: nothing but subscription, heartbeat and ping goes out on the socket. */
final class SocketIsForListening {
  static final Rule RULE =
      Rule.should("SUB-07", CLIENT, SDK)
          .title("Nothing but subscription, heartbeat and ping goes out on the socket")
          .does("holds a chat")
          .requires("messages SHOULD go over REST, not over the socket")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private SocketIsForListening() {}
}
