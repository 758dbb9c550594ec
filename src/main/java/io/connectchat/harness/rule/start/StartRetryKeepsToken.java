package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** START-08: a repeated start repeats its ClientToken. */
final class StartRetryKeepsToken {
  static final Rule RULE =
      Rule.should("START-08", CLIENT, DOC)
          .title("A repeated start repeats its ClientToken")
          .does("starts a chat again after an error or no answer")
          .requires(
              "the repetition SHOULD have the ClientToken of the first try, so that it starts no second chat")
          .from(Source.api("StartChatContact"))
          .check(Check.notYet());

  private StartRetryKeepsToken() {}
}
