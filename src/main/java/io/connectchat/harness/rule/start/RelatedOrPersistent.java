package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** START-06: a chat is related or persistent, not both. */
final class RelatedOrPersistent {
  static final Rule RULE =
      Rule.must("START-06", CLIENT, DOC)
          .title("A chat is related or persistent, not both")
          .does("starts a chat that goes back to another one")
          .requires("RelatedContactId and PersistentChat MUST NOT be given together")
          .from(Source.api("StartChatContact"))
          .check(Check.notYet());

  private RelatedOrPersistent() {}
}
