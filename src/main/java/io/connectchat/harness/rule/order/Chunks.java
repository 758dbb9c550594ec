package io.connectchat.harness.rule.order;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ORD-05: the pieces of a streamed reply count up, and the last is whole. */
final class Chunks {
  static final Rule RULE =
      Rule.should("ORD-05", SERVICE, SDK)
          .title("The pieces of a streamed reply count up, and the last is whole")
          .does("listens to streamed replies")
          .requires(
              "ChunkNumber SHOULD rise by one from 1, and the frame with MessageCompleted hold the whole text")
          .from(Source.chatJs("README.md"))
          .check(Check.notYet());

  private Chunks() {}
}
