package io.connectchat.harness.rule.attach;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Reading;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.util.Optional;

/** ATT-15: a completed file is in the transcript. */
final class AttachmentRecorded {
  static final Rule RULE =
      Rule.should("ATT-15", SERVICE, DOC)
          .title("A completed file is in the transcript")
          .does("sends a file and reads the transcript")
          .requires("an ATTACHMENT item with its name, type and id SHOULD be there")
          .from(Source.participantApi("Item"))
          .check(
              Check.counting(
                  "a completed upload and a later whole transcript", AttachmentRecorded::look));

  private AttachmentRecorded() {}

  private static void look(History history, Tally tally) {
    SharedFiles.completed(history)
        .forEach(
            call ->
                Reading.of(call.session()).stream()
                    .filter(Reading::whole)
                    .filter(reading -> call.what().nanos() - reading.startNanos() < 0)
                    .forEach(
                        reading ->
                            tally.judge(
                                "an ATTACHMENT item with AttachmentId " + SharedFiles.id(call),
                                reading.items().stream()
                                        .anyMatch(
                                            told -> SharedFiles.has(told, SharedFiles.id(call)))
                                    ? Optional.empty()
                                    : Optional.of("none in " + reading.items().size() + " items"),
                                call,
                                reading.pages().get(0))));
  }
}
