package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** TRN-05: every accepted message is in the transcript once. */
final class RecordedOnce {
  static final Rule RULE =
      Rule.should("TRN-05", SERVICE, DOC)
          .title("Every accepted message is in the transcript once")
          .does("sends messages and reads the transcript to its end")
          .requires("each Id SHOULD be there exactly once")
          .from(Source.participantApi("GetTranscript"))
          .check(Check.notYet());

  private RecordedOnce() {}
}
