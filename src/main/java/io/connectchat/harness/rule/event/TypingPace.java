package io.connectchat.harness.rule.event;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** EVT-04: typing is sent at most every ten seconds. */
final class TypingPace {
  static final Rule RULE =
      Rule.should("EVT-04", CLIENT, SDK)
          .title("Typing is sent at most every ten seconds")
          .does("types for a while")
          .requires(
              "there SHOULD be at most one typing event in ten seconds: events use up the quota of messages")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private TypingPace() {}
}
