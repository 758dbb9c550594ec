package io.connectchat.harness.rule.subscribe;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SUB-05: a subscription that is not acknowledged is asked for again, and not for ever. */
final class AsksAgain {
  static final Rule RULE =
      Rule.should("SUB-05", CLIENT, SDK)
          .title("A subscription that is not acknowledged is asked for again, and not for ever")
          .does("opens a socket and gets no acknowledgement")
          .requires(
              "the client SHOULD send the subscription again, and give up after four more times at most")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private AsksAgain() {}
}
