package io.connectchat.harness.rule.heartbeat;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** HB-04: a socket whose heartbeats are not answered is replaced. */
final class MissedHeartbeat {
  static final Rule RULE =
      Rule.should("HB-04", CLIENT, SDK)
          .title("A socket whose heartbeats are not answered is replaced")
          .does("gets no answer to a heartbeat")
          .requires("the client SHOULD connect again within two heartbeats")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private MissedHeartbeat() {}
}
