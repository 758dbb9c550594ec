package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** RECV-04: a message says who said what, and where. */
final class MessageMembers {
  static final Rule RULE =
      Rule.should("RECV-04", SERVICE, OBS)
          .title("A message says who said what, and where")
          .does("listens to the chat")
          .requires(
              "a MESSAGE SHOULD have Content, ContentType, ParticipantId, ParticipantRole, DisplayName, InitialContactId and ContactId")
          .from(Source.participantApi("Item"))
          .check(Check.notYet());

  private MessageMembers() {}
}
