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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** TRN-10: what was delivered live is in the transcript. */
final class LiveIsRecorded {
  static final Rule RULE =
      Rule.should("TRN-10", SERVICE, DOC)
          .title("What was delivered live is in the transcript")
          .does("listens, and reads the transcript to its end")
          .requires("each MESSAGE and ATTACHMENT that came on the socket SHOULD be in it")
          .from(Source.participantApi("GetTranscript"))
          .check(
              Check.counting(
                  "an item that came live, and a later whole transcript", LiveIsRecorded::look));

  private LiveIsRecorded() {}

  private static void look(History history, Tally tally) {
    history
        .sessions()
        .forEach(
            session -> Transcripts.lastWhole(session).ifPresent(reading -> look(reading, tally)));
  }

  private static void look(Reading reading, Tally tally) {
    Set<String> recorded = reading.items().stream().map(Told::id).collect(Collectors.toSet());
    reading.session().sockets().stream()
        .flatMap(socket -> Told.live(socket).stream())
        .filter(told -> told.isSaid() && !told.isPiece() && !told.id().isEmpty())
        .filter(told -> told.where().what().nanos() - reading.startNanos() < 0)
        .forEach(
            told ->
                tally.judge(
                    told.inWords() + " in the transcript",
                    recorded.contains(told.id()) ? Optional.empty() : Optional.of("it is missing"),
                    told.where(),
                    reading.pages().get(0)));
  }
}
