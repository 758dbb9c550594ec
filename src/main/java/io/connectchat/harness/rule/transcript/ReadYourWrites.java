package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** TRN-12: a transcript has what was accepted before it was read. */
final class ReadYourWrites {
  static final Rule RULE =
      Rule.should("TRN-12", SERVICE, DOC)
          .title("A transcript has what was accepted before it was read")
          .does("sends a message and reads the transcript after the answer")
          .requires("the message SHOULD be in it")
          .from(Source.participantApi("GetTranscript"))
          .check(Check.notYet());

  private ReadYourWrites() {}
}
