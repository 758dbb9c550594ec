package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;

/** ATT-07: a file has the size that was announced. */
final class AnnouncedSize {
  static final Rule RULE =
      Rule.should("ATT-07", CLIENT, MODEL)
          .title("A file has the size that was announced")
          .does("sends a file")
          .requires("AttachmentSizeInBytes SHOULD be the number of bytes that are uploaded")
          .from(Source.participantApi("StartAttachmentUpload"))
          .check(
              Check.counting(
                  "an upload",
                  (history, tally) ->
                      history.exchanges("Upload").forEach(seen -> judge(seen, tally))));

  private AnnouncedSize() {}

  private static void judge(Seen<Exchange> upload, Tally tally) {
    Uploads.startOf(upload)
        .ifPresent(
            start -> {
              long announced = start.asked().json().path("AttachmentSizeInBytes").asLong();
              long sent = Uploads.bytes(upload.what());
              tally.judge(
                  announced + " bytes, as announced",
                  Conduct.unless(sent == announced, sent + " bytes"),
                  upload);
            });
  }
}
