package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** TRN-16: without members the ten newest items come, newest first. */
final class Defaults {
  static final Rule RULE =
      Rule.should("TRN-16", SERVICE, DOC)
          .title("Without members the ten newest items come, newest first")
          .does("reads the transcript with {}")
          .requires("there SHOULD be at most 10 items, in DESCENDING order")
          .from(Source.participantApi("GetTranscript"))
          .check(Check.notYet());

  private Defaults() {}
}
