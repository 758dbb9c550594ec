package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ATT-07: a file has the size that was announced. */
final class AnnouncedSize {
  static final Rule RULE =
      Rule.should("ATT-07", CLIENT, MODEL)
          .title("A file has the size that was announced")
          .does("sends a file")
          .requires("AttachmentSizeInBytes SHOULD be the number of bytes that are uploaded")
          .from(Source.participantApi("StartAttachmentUpload"))
          .check(Check.notYet());

  private AnnouncedSize() {}
}
