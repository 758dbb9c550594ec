package io.connectchat.harness.rule.order;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ORD-01: items are sorted by AbsoluteTime. */
final class SortsByTime {
  static final Rule RULE =
      Rule.must("ORD-01", CLIENT, DOC)
          .title("Items are sorted by AbsoluteTime")
          .does("gets frames in another order than they were sent in")
          .requires(
              "the client MUST NOT take the order of arrival for the order of the conversation")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private SortsByTime() {}
}
