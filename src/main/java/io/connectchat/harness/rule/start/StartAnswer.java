package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** START-03: a start answers with the chat's ids and its token. */
final class StartAnswer {
  static final Rule RULE =
      Rule.must("START-03", SERVICE, MODEL)
          .title("A start answers with the chat's ids and its token")
          .does("starts a chat")
          .requires(
              "StartChatContact MUST answer 200 with ContactId, ParticipantId and ParticipantToken, none empty")
          .from(Source.api("StartChatContact"))
          .check(Check.notYet());

  private StartAnswer() {}
}
