package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** START-01: a start is a signed PUT /contact/chat. */
final class SignedStart {
  static final Rule RULE =
      Rule.must("START-01", CLIENT, MODEL)
          .title("A start is a signed PUT /contact/chat")
          .does("starts a chat")
          .requires(
              "the client MUST send PUT /contact/chat, signed with Signature Version 4 for the service connect")
          .from(Source.api("StartChatContact"))
          .check(Check.notYet());

  private SignedStart() {}
}
