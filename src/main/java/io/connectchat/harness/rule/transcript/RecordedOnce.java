package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Reading;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Told;
import io.connectchat.harness.rule.Transcripts;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** TRN-05: every accepted message is in the transcript once. */
final class RecordedOnce {
  static final Rule RULE =
      Rule.should("TRN-05", SERVICE, DOC)
          .title("Every accepted message is in the transcript once")
          .does("sends messages and reads the transcript to its end")
          .requires("each Id SHOULD be there exactly once")
          .from(Source.participantApi("GetTranscript"))
          .check(
              Check.counting(
                  "an accepted message and a later whole transcript", RecordedOnce::look));

  private RecordedOnce() {}

  private static void look(History history, Tally tally) {
    history
        .sessions()
        .forEach(
            session -> Transcripts.lastWhole(session).ifPresent(reading -> look(reading, tally)));
  }

  private static void look(Reading reading, Tally tally) {
    Map<String, Long> counts =
        reading.items().stream().collect(Collectors.groupingBy(Told::id, Collectors.counting()));
    Transcripts.sentBefore(reading)
        .forEach(
            sent -> {
              long count = counts.getOrDefault(sent.id(), 0L);
              tally.judge(
                  sent.inWords() + " once in the transcript",
                  count == 1
                      ? Optional.empty()
                      : Optional.of(count == 0 ? "it is missing" : count + " times"),
                  sent.call(),
                  reading.pages().get(0));
            });
  }
}
