package io.connectchat.harness.rule.reconnect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** RECON-03: reconnects come at growing intervals. */
final class ReconnectBackoff {
  static final Rule RULE =
      Rule.should("RECON-03", CLIENT, SDK)
          .title("Reconnects come at growing intervals")
          .does("cannot reconnect")
          .requires("the client SHOULD wait longer each time, up to about 30 seconds")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private ReconnectBackoff() {}
}
