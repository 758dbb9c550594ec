package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.INFER;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** START-19: the initial message is said by the customer. */
final class InitialMessage {
  static final Rule RULE =
      Rule.should("START-19", SERVICE, INFER)
          .title("The initial message is said by the customer")
          .does("starts a chat with an InitialMessage and reads the transcript")
          .requires("the transcript SHOULD have it once, from the customer")
          .from(Source.api("StartChatContact"))
          .check(Check.notYet());

  private InitialMessage() {}
}
