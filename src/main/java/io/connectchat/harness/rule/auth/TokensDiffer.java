package io.connectchat.harness.rule.auth;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** AUTH-11: no two chats share a token. */
final class TokensDiffer {
  static final Rule RULE =
      Rule.must("AUTH-11", SERVICE, MODEL)
          .title("No two chats share a token")
          .does("connects in several chats")
          .requires("the ConnectionTokens MUST differ from chat to chat")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.notYet());

  private TokensDiffer() {}
}
