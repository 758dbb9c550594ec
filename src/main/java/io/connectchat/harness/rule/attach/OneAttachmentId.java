package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** ATT-03: one upload is completed at a time. */
final class OneAttachmentId {
  static final Rule RULE =
      Rule.must("ATT-03", CLIENT, MODEL)
          .title("One upload is completed at a time")
          .does("completes an upload")
          .requires("AttachmentIds MUST have exactly one id")
          .from(Source.participantApi("CompleteAttachmentUpload"))
          .check(
              Conduct.bodies(
                  "CompleteAttachmentUpload",
                  "one id in AttachmentIds",
                  body ->
                      Conduct.unless(
                          body.path("AttachmentIds").size() == 1,
                          body.path("AttachmentIds").size() + " of them")));

  private OneAttachmentId() {}
}
