package io.connectchat.harness.rule.subscribe;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SUB-04: nothing is sent before the subscription stands. */
final class WaitsForAck {
  static final Rule RULE =
      Rule.should("SUB-04", CLIENT, SDK)
          .title("Nothing is sent before the subscription stands")
          .does("opens a socket and sends a first message")
          .requires(
              "the client SHOULD wait for the acknowledgement before its first send: frames before it are lost")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private WaitsForAck() {}
}
