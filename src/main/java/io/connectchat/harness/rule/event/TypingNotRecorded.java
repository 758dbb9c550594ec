package io.connectchat.harness.rule.event;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.INFER;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Reading;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Told;
import java.util.Optional;

/** EVT-14: typing is not recorded. */
final class TypingNotRecorded {
  static final Rule RULE =
      Rule.should("EVT-14", SERVICE, INFER)
          .title("Typing is not recorded")
          .does("sends typing and reads the transcript")
          .requires("no typing event SHOULD be in it")
          .from(Source.participantApi("GetTranscript"))
          .check(
              Check.counting("a transcript that was read after typing", TypingNotRecorded::look));

  private TypingNotRecorded() {}

  private static void look(History history, Tally tally) {
    Reading.all(history)
        .filter(TypingNotRecorded::typed)
        .forEach(
            reading -> {
              Optional<Told> typing =
                  reading.items().stream().filter(told -> told.isEvent("typing")).findFirst();
              tally.judge(
                  "no typing in the transcript", typing.map(Told::inWords), reading.pages().get(0));
            });
  }

  private static boolean typed(Reading reading) {
    return reading.session().accepted("SendEvent").stream()
        .filter(call -> call.asked().json().path("ContentType").asText("").endsWith(".typing"))
        .anyMatch(call -> call.nanos() - reading.startNanos() < 0);
  }
}
