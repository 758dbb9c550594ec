package io.connectchat.harness.rule.heartbeat;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** HB-02: a heartbeat is answered. */
final class HeartbeatAnswer {
  static final Rule RULE =
      Rule.should("HB-02", SERVICE, SDK)
          .title("A heartbeat is answered")
          .does("sends aws/heartbeat")
          .requires("an aws/heartbeat frame SHOULD come within ten seconds, one for each")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private HeartbeatAnswer() {}
}
