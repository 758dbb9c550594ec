package io.connectchat.harness.rule.error;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ERR-09: browsers may call. */
final class Browsers {
  static final Rule RULE =
      Rule.should("ERR-09", SERVICE, SDK)
          .title("Browsers may call")
          .does("asks and calls with an Origin, as a browser does")
          .requires(
              "the preflight SHOULD allow the method and the headers, and answers (errors too) have Access-Control-Allow-Origin")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private Browsers() {}
}
