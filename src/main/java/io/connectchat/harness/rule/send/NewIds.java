package io.connectchat.harness.rule.send;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** SEND-18: every message has an Id of its own. */
final class NewIds {
  static final Rule RULE =
      Rule.must("SEND-18", SERVICE, MODEL)
          .title("Every message has an Id of its own")
          .does("sends several messages with different ClientTokens")
          .requires("the Ids of the answers MUST differ")
          .from(Source.participantApi("Item"))
          .check(Check.notYet());

  private NewIds() {}
}
