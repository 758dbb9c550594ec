package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ATT-15: a completed file is in the transcript. */
final class AttachmentRecorded {
  static final Rule RULE =
      Rule.should("ATT-15", SERVICE, DOC)
          .title("A completed file is in the transcript")
          .does("sends a file and reads the transcript")
          .requires("an ATTACHMENT item with its name, type and id SHOULD be there")
          .from(Source.participantApi("Item"))
          .check(Check.notYet());

  private AttachmentRecorded() {}
}
