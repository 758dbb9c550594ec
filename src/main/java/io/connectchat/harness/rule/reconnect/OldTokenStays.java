package io.connectchat.harness.rule.reconnect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** RECON-10: a new connection leaves the old ConnectionToken good. */
final class OldTokenStays {
  static final Rule RULE =
      Rule.should("RECON-10", SERVICE, SDK)
          .title("A new connection leaves the old ConnectionToken good")
          .does("connects twice and calls with the first ConnectionToken")
          .requires("it SHOULD be accepted: calls may be on their way")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private OldTokenStays() {}
}
