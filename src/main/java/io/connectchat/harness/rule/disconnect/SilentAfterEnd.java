package io.connectchat.harness.rule.disconnect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** DISC-06: after the end there are no heartbeats and no reconnects. */
final class SilentAfterEnd {
  static final Rule RULE =
      Rule.should("DISC-06", CLIENT, SDK)
          .title("After the end there are no heartbeats and no reconnects")
          .does("the chat ends")
          .requires("the client SHOULD stop heartbeats and open no socket any more")
          .from(Source.chatJs("CHANGELOG.md"))
          .check(Check.notYet());

  private SilentAfterEnd() {}
}
