package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** TRN-11: a transcript only grows. */
final class MonotonicReads {
  static final Rule RULE =
      Rule.should("TRN-11", SERVICE, DOC)
          .title("A transcript only grows")
          .does("reads the transcript several times")
          .requires("what was in it once SHOULD be in every later reading")
          .from(Source.participantApi("GetTranscript"))
          .check(Check.notYet());

  private MonotonicReads() {}
}
