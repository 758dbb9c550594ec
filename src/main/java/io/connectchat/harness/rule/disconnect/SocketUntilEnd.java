package io.connectchat.harness.rule.disconnect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** DISC-02: the socket stays open until chat.ended. */
final class SocketUntilEnd {
  static final Rule RULE =
      Rule.should("DISC-02", CLIENT, SDK)
          .title("The socket stays open until chat.ended")
          .does("disconnects")
          .requires(
              "the client SHOULD keep the socket until chat.ended comes, for a bounded time: a disconnect flow may still speak")
          .from(Source.issue("amazon-connect/amazon-connect-chatjs", 300))
          .check(Check.notYet());

  private SocketUntilEnd() {}
}
