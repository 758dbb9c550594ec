package io.connectchat.harness.rule.order;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ORD-02: an item that comes again is not shown again. */
final class DropsRepeated {
  static final Rule RULE =
      Rule.must("ORD-02", CLIENT, DOC)
          .title("An item that comes again is not shown again")
          .does("gets one frame twice")
          .requires(
              "the client MUST drop an Id that it has, unless it is a piece of a streamed reply")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private DropsRepeated() {}
}
