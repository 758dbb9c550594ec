package io.connectchat.harness.rule.throttle;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** THR-06: a throttled reconnect is tried again. */
final class ThrottledReconnect {
  static final Rule RULE =
      Rule.should("THR-06", CLIENT, SDK)
          .title("A throttled reconnect is tried again")
          .does("gets 429 to CreateParticipantConnection while it reconnects")
          .requires("the client SHOULD try again and not give the chat up")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private ThrottledReconnect() {}
}
