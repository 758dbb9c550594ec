package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.INFER;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** TRN-19: an item says the same live and in the transcript. */
final class SameAsLive {
  static final Rule RULE =
      Rule.should("TRN-19", SERVICE, INFER)
          .title("An item says the same live and in the transcript")
          .does("listens, and reads the transcript")
          .requires(
              "Type, ContentType, Content, AbsoluteTime and sender of an Id SHOULD be the same in both")
          .from(Source.participantApi("Item"))
          .check(Check.notYet());

  private SameAsLive() {}
}
