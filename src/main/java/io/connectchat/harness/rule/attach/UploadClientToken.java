package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.stream.Stream;

/** ATT-02: both calls of an upload have a ClientToken. */
final class UploadClientToken {
  static final Rule RULE =
      Rule.must("ATT-02", CLIENT, MODEL)
          .title("Both calls of an upload have a ClientToken")
          .does("sends a file")
          .requires("ClientToken MUST be there and not be empty")
          .from(Source.participantApi("StartAttachmentUpload"))
          .check(
              Check.each(
                  "a StartAttachmentUpload or CompleteAttachmentUpload",
                  "a ClientToken",
                  history ->
                      Stream.concat(
                          history.exchanges("StartAttachmentUpload"),
                          history.exchanges("CompleteAttachmentUpload")),
                  seen ->
                      Conduct.unless(
                          !seen.what().asked().json().path("ClientToken").asText("").isEmpty(),
                          "none in " + seen.what().operation())));

  private UploadClientToken() {}
}
