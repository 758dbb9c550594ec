package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ATT-02: both calls of an upload have a ClientToken. */
final class UploadClientToken {
  static final Rule RULE =
      Rule.must("ATT-02", CLIENT, MODEL)
          .title("Both calls of an upload have a ClientToken")
          .does("sends a file")
          .requires("ClientToken MUST be there and not be empty")
          .from(Source.participantApi("StartAttachmentUpload"))
          .check(Check.notYet());

  private UploadClientToken() {}
}
