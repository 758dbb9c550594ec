package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** START-07: a repeated start starts no second chat. */
final class StartOnce {
  static final Rule RULE =
      Rule.should("START-07", SERVICE, DOC)
          .title("A repeated start starts no second chat")
          .does("starts a chat twice with one ClientToken")
          .requires("the second answer SHOULD have the ContactId of the first")
          .from(Source.api("StartChatContact"))
          .check(Check.notYet());

  private StartOnce() {}
}
