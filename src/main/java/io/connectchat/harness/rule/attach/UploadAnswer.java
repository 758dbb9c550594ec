package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ATT-10: an announced file is answered with where and how to upload it. */
final class UploadAnswer {
  static final Rule RULE =
      Rule.must("ATT-10", SERVICE, MODEL)
          .title("An announced file is answered with where and how to upload it")
          .does("announces a file")
          .requires(
              "the answer MUST have AttachmentId and UploadMetadata with Url, UrlExpiry and HeadersToInclude")
          .from(Source.participantApi("StartAttachmentUpload"))
          .check(Check.notYet());

  private UploadAnswer() {}
}
