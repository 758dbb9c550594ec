package io.connectchat.harness.rule.event;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** EVT-12: events with one ClientToken and different contents are different. */
final class EventsToldApart {
  static final Rule RULE =
      Rule.should("EVT-12", SERVICE, SDK)
          .title("Events with one ClientToken and different contents are different")
          .does("sends receipts for two messages with one ClientToken, as AWS's web client does")
          .requires("both SHOULD be told")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private EventsToldApart() {}
}
