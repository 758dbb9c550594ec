package io.connectchat.harness.rule.heartbeat;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** HB-03: a ping is answered with 200 OK. */
final class PingAnswer {
  static final Rule RULE =
      Rule.should("HB-03", SERVICE, SDK)
          .title("A ping is answered with 200 OK")
          .does("sends aws/ping")
          .requires(
              "an aws/ping frame with statusCode 200 (a number) and statusContent OK SHOULD come")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private PingAnswer() {}
}
