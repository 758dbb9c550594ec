package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** TRN-15: reading backward begins at the newest. */
final class BackwardIsNewest {
  static final Rule RULE =
      Rule.should("TRN-15", SERVICE, DOC)
          .title("Reading backward begins at the newest")
          .does("reads a small page BACKWARD")
          .requires("it SHOULD have the newest items")
          .from(Source.participantApi("GetTranscript"))
          .check(Check.notYet());

  private BackwardIsNewest() {}
}
