package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** RECV-07: an item belongs to the chat by either of its contact ids. */
final class EitherContactId {
  static final Rule RULE =
      Rule.should("RECV-07", CLIENT, DOC)
          .title("An item belongs to the chat by either of its contact ids")
          .does("gets items after a transfer")
          .requires("the client SHOULD go by InitialContactId or ContactId, not by ContactId only")
          .from(Source.adminGuide("Persistent chat", "chat-persistence"))
          .check(Check.notYet());

  private EitherContactId() {}
}
