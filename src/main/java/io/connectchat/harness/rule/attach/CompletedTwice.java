package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ATT-11: a file is completed once. */
final class CompletedTwice {
  static final Rule RULE =
      Rule.must("ATT-11", SERVICE, DOC)
          .title("A file is completed once")
          .does("completes one upload twice")
          .requires("the second call MUST be 409 ConflictException")
          .from(Source.participantApi("CompleteAttachmentUpload"))
          .check(Check.notYet());

  private CompletedTwice() {}
}
