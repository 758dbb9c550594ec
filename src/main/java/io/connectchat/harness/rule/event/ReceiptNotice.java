package io.connectchat.harness.rule.event;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** EVT-05: a receipt is told as message metadata. */
final class ReceiptNotice {
  static final Rule RULE =
      Rule.should("EVT-05", SERVICE, OBS)
          .title("A receipt is told as message metadata")
          .does("sends message.read for a message of the other side")
          .requires(
              "a MESSAGEMETADATA frame with that MessageId and the reader's ParticipantId SHOULD come")
          .from(Source.participantApi("MessageMetadata"))
          .check(Check.notYet());

  private ReceiptNotice() {}
}
