package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** START-16: every start is a chat of its own. */
final class ChatsAreApart {
  static final Rule RULE =
      Rule.must("START-16", SERVICE, DOC)
          .title("Every start is a chat of its own")
          .does("starts several chats")
          .requires("ContactId, ParticipantId and ParticipantToken MUST differ from chat to chat")
          .from(Source.api("StartChatContact"))
          .check(Check.notYet());

  private ChatsAreApart() {}
}
