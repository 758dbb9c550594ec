package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** RECV-12: a frame belongs to the contact of its socket. */
final class OwnContact {
  static final Rule RULE =
      Rule.must("RECV-12", SERVICE, DOC)
          .title("A frame belongs to the contact of its socket")
          .does("holds several chats at once")
          .requires(
              "ContactId or InitialContactId of each item MUST be of the socket's own chat, and no text of another chat come")
          .from(Source.participantApi("Item"))
          .check(Check.notYet());

  private OwnContact() {}
}
