package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** TRN-10: what was delivered live is in the transcript. */
final class LiveIsRecorded {
  static final Rule RULE =
      Rule.should("TRN-10", SERVICE, DOC)
          .title("What was delivered live is in the transcript")
          .does("listens, and reads the transcript to its end")
          .requires("each MESSAGE and ATTACHMENT that came on the socket SHOULD be in it")
          .from(Source.participantApi("GetTranscript"))
          .check(Check.notYet());

  private LiveIsRecorded() {}
}
