package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ATT-04: a completed file is told to the chat. */
final class AttachmentFrame {
  static final Rule RULE =
      Rule.should("ATT-04", SERVICE, SDK)
          .title("A completed file is told to the chat")
          .does("sends a file")
          .requires("an ATTACHMENT frame with its AttachmentId SHOULD come")
          .from(Source.participantApi("CompleteAttachmentUpload"))
          .check(Check.notYet());

  private AttachmentFrame() {}
}
