package io.connectchat.harness.rule.heartbeat;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** HB-01: a heartbeat is sent every ten seconds. */
final class HeartbeatPace {
  static final Rule RULE =
      Rule.should("HB-01", CLIENT, SDK)
          .title("A heartbeat is sent every ten seconds")
          .does("keeps a socket open")
          .requires("the client SHOULD send aws/heartbeat every ten seconds")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private HeartbeatPace() {}
}
