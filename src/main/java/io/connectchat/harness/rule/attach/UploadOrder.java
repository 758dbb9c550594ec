package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ATT-01: a file is announced, uploaded with the given headers, and completed. */
final class UploadOrder {
  static final Rule RULE =
      Rule.must("ATT-01", CLIENT, DOC)
          .title("A file is announced, uploaded with the given headers, and completed")
          .does("sends a file")
          .requires(
              "StartAttachmentUpload, a PUT with exactly HeadersToInclude, and CompleteAttachmentUpload MUST come in this order")
          .from(Source.participantApi("StartAttachmentUpload"))
          .check(Check.notYet());

  private UploadOrder() {}
}
