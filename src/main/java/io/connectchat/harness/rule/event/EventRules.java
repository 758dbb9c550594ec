package io.connectchat.harness.rule.event;

import io.connectchat.harness.rule.Rule;
import java.util.List;

/** Events and receipts. */
public final class EventRules {
  /** In the order of their ids. */
  public static final List<Rule> ALL =
      List.of(
          EventTypes.RULE,
          ReceiptForm.RULE,
          EventAnswer.RULE,
          TypingPace.RULE,
          ReceiptNotice.RULE,
          ReceiptConflict.RULE,
          NoEventsAfterEnd.RULE,
          NoOwnReceipts.RULE,
          NotRecorded.RULE,
          OwnTyping.RULE,
          UnknownEvent.RULE,
          EventsToldApart.RULE,
          CustomerJoined.RULE,
          TypingNotRecorded.RULE);

  private EventRules() {}
}
