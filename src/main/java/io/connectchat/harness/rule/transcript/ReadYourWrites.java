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

/** TRN-12: a transcript has what was accepted before it was read. */
final class ReadYourWrites {
  static final Rule RULE =
      Rule.should("TRN-12", SERVICE, DOC)
          .title("A transcript has what was accepted before it was read")
          .does("sends a message and reads the transcript after the answer")
          .requires("the message SHOULD be in it")
          .from(Source.participantApi("GetTranscript"))
          .check(
              Check.counting("a whole transcript after an accepted message", ReadYourWrites::look));

  private ReadYourWrites() {}

  private static void look(History history, Tally tally) {
    Reading.all(history).filter(Reading::whole).forEach(reading -> look(reading, tally));
  }

  private static void look(Reading reading, Tally tally) {
    Set<String> there = reading.items().stream().map(Told::id).collect(Collectors.toSet());
    Transcripts.sentBefore(reading)
        .forEach(
            sent ->
                tally.judge(
                    sent.inWords() + " in the transcript that was read after its answer",
                    there.contains(sent.id()) ? Optional.empty() : Optional.of("it is missing"),
                    sent.call(),
                    reading.pages().get(0)));
  }
}
