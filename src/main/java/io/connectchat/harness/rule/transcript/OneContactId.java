package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** TRN-07: an item has ContactId or RelatedContactId. */
final class OneContactId {
  static final Rule RULE =
      Rule.must("TRN-07", SERVICE, DOC)
          .title("An item has ContactId or RelatedContactId")
          .does("reads the transcript")
          .requires("no item MUST have both")
          .from(Source.participantApi("Item"))
          .check(Check.notYet());

  private OneContactId() {}
}
