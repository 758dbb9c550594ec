package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Sent;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Times;
import io.connectchat.harness.rule.Told;
import io.connectchat.harness.wire.OneLine;
import java.util.Optional;
import java.util.stream.Stream;

/** RECV-06: absoluteTime is UTC with milliseconds. */
final class TimeForm {
  private static final String EXPECTED = "a time as yyyy-MM-ddTHH:mm:ss.SSSZ";

  static final Rule RULE =
      Rule.must("RECV-06", SERVICE, DOC)
          .title("AbsoluteTime is UTC with milliseconds")
          .does("listens to the chat, sends, and reads the transcript")
          .requires("AbsoluteTime MUST be yyyy-MM-ddTHH:mm:ss.SSSZ: clients compare it as text")
          .from(Source.participantApi("Item"))
          .check(Check.counting("an AbsoluteTime", TimeForm::look));

  private TimeForm() {}

  private static void look(History history, Tally tally) {
    Told.all(history)
        .filter(told -> told.json().hasNonNull("AbsoluteTime"))
        .forEach(
            told ->
                tally.judge(
                    EXPECTED,
                    complaint(told.json().path("AbsoluteTime").asText())
                        .map(c -> c + " of " + told.inWords()),
                    told.where()));
    Stream.concat(Sent.messages(history), Sent.events(history))
        .filter(sent -> !sent.time().isEmpty())
        .forEach(sent -> tally.judge(EXPECTED, complaint(sent.time()), sent.call()));
  }

  private static Optional<String> complaint(String time) {
    return Times.wellFormed(time)
        ? Optional.empty()
        : Optional.of("AbsoluteTime \"" + OneLine.of(time, OneLine.NAME) + "\"");
  }
}
