package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** TRN-21: another chat's ContactId finds nothing. */
final class ForeignContact {
  static final Rule RULE =
      Rule.must("TRN-21", SERVICE, OBS)
          .title("Another chat's ContactId finds nothing")
          .does("reads the transcript with the ContactId of another customer's chat")
          .requires("the answer MUST be an empty list or a refusal, and never that chat's items")
          .from(Source.issue("amazon-connect/amazon-connect-chatjs", 28))
          .check(Check.notYet());

  private ForeignContact() {}
}
