package io.connectchat.harness.rule.event;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** EVT-08: own messages and the flow's get no receipt. */
final class NoOwnReceipts {
  static final Rule RULE =
      Rule.should("EVT-08", CLIENT, SDK)
          .title("Own messages and the flow's get no receipt")
          .does("gets its own echoes and messages of the flow")
          .requires("the client SHOULD send no receipt for them")
          .from(
              Source.file(
                  "amazon-connect/amazon-connect-chat-interface",
                  "src/components/Chat/ChatSession.js"))
          .check(Check.notYet());

  private NoOwnReceipts() {}
}
