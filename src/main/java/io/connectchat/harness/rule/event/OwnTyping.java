package io.connectchat.harness.rule.event;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** EVT-10: a customer's own typing comes back. */
final class OwnTyping {
  static final Rule RULE =
      Rule.should("EVT-10", SERVICE, SDK)
          .title("A customer's own typing comes back")
          .does("sends typing")
          .requires("an EVENT frame of it SHOULD come, with the customer's ParticipantId")
          .from(
              Source.file(
                  "amazon-connect/amazon-connect-chat-interface",
                  "src/components/Chat/ChatSession.js"))
          .check(Check.notYet());

  private OwnTyping() {}
}
