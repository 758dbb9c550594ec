package io.connectchat.harness.rule.attach;

import io.connectchat.harness.rule.Rule;
import java.util.List;

/** Attachments. */
public final class AttachRules {
  /** In the order of their ids. */
  public static final List<Rule> ALL =
      List.of(
          UploadOrder.RULE,
          UploadClientToken.RULE,
          OneAttachmentId.RULE,
          AttachmentFrame.RULE,
          AttachmentStatus.RULE,
          NoRetryOnQuota.RULE,
          AnnouncedSize.RULE,
          DownloadExpiry.RULE,
          SameBytes.RULE,
          UploadAnswer.RULE,
          CompletedTwice.RULE,
          UploadMembers.RULE,
          DownloadAnswer.RULE,
          DownloadBounds.RULE,
          AttachmentRecorded.RULE,
          ForeignAttachment.RULE);

  private AttachRules() {}
}
