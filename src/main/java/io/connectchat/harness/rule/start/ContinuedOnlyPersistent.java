package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** START-09: only a persistent chat continues another. */
final class ContinuedOnlyPersistent {
  static final Rule RULE =
      Rule.must("START-09", SERVICE, MODEL)
          .title("Only a persistent chat continues another")
          .does("starts chats that are not persistent")
          .requires("ContinuedFromContactId MUST NOT be in their answers")
          .from(Source.api("StartChatContact"))
          .check(Check.notYet());

  private ContinuedOnlyPersistent() {}
}
