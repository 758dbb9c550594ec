package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** TRN-17: a reading comes to its end. */
final class ReadingEnds {
  static final Rule RULE =
      Rule.should("TRN-17", SERVICE, DOC)
          .title("A reading comes to its end")
          .does("reads the transcript page by page")
          .requires("the last page SHOULD have no NextToken, and no NextToken come twice")
          .from(Source.participantApi("GetTranscript"))
          .check(Check.notYet());

  private ReadingEnds() {}
}
