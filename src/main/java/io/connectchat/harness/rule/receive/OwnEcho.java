package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** RECV-13: an echo names its sender. */
final class OwnEcho {
  static final Rule RULE =
      Rule.should("RECV-13", SERVICE, SDK)
          .title("An echo names its sender")
          .does("sends messages")
          .requires(
              "the frame SHOULD have ParticipantRole CUSTOMER, the customer's own ParticipantId and the DisplayName of the start")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private OwnEcho() {}
}
