package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ATT-05: a file may be under examination, or be rejected. */
final class AttachmentStatus {
  static final Rule RULE =
      Rule.should("ATT-05", CLIENT, DOC)
          .title("A file may be under examination, or be rejected")
          .does("gets attachments with status IN_PROGRESS and REJECTED")
          .requires("the client SHOULD go on, and offer no rejected file")
          .from(Source.chatJs("docs/attachment-scanner-feature.md"))
          .check(Check.notYet());

  private AttachmentStatus() {}
}
