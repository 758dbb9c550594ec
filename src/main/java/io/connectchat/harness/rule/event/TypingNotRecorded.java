package io.connectchat.harness.rule.event;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.INFER;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** EVT-14: typing is not recorded. */
final class TypingNotRecorded {
  static final Rule RULE =
      Rule.should("EVT-14", SERVICE, INFER)
          .title("Typing is not recorded")
          .does("sends typing and reads the transcript")
          .requires("no typing event SHOULD be in it")
          .from(Source.participantApi("GetTranscript"))
          .check(Check.notYet());

  private TypingNotRecorded() {}
}
