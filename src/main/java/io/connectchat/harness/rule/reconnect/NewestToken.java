package io.connectchat.harness.rule.reconnect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** RECON-05: after a reconnect the newest ConnectionToken is used. */
final class NewestToken {
  static final Rule RULE =
      Rule.should("RECON-05", CLIENT, SDK)
          .title("After a reconnect the newest ConnectionToken is used")
          .does("reconnects and sends")
          .requires("X-Amz-Bearer SHOULD hold the newest ConnectionToken")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private NewestToken() {}
}
