package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Sent;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Times;
import io.connectchat.harness.rule.Told;
import io.connectchat.harness.rule.Transcripts;
import java.util.List;
import java.util.Optional;

/** TRN-16: without members the ten newest items come, newest first. */
final class Defaults {
  static final Rule RULE =
      Rule.should("TRN-16", SERVICE, DOC)
          .title("Without members the ten newest items come, newest first")
          .does("reads the transcript with {}")
          .requires("there SHOULD be at most 10 items, in DESCENDING order")
          .from(Source.participantApi("GetTranscript"))
          .check(
              Check.each(
                  "a reading with {}",
                  "the newest items, 10 at most, newest first",
                  history ->
                      history
                          .exchanges("GetTranscript")
                          .filter(Transcripts::sound)
                          .filter(call -> call.what().asked().json().isObject())
                          .filter(call -> call.what().asked().json().isEmpty()),
                  Defaults::complaint));

  private Defaults() {}

  private static Optional<String> complaint(Seen<Exchange> call) {
    if (!call.what().answered().accepted()) {
      return Optional.of(Facts.answer(call));
    }
    List<Told> items = Told.on(call);
    if (items.size() > 10) {
      return Optional.of(items.size() + " items");
    }
    for (int i = 1; i < items.size(); i++) {
      if (Times.before(items.get(i - 1).text("AbsoluteTime"), items.get(i).text("AbsoluteTime"))) {
        return Optional.of("oldest first");
      }
    }
    return newestMissing(call, items);
  }

  private static Optional<String> newestMissing(Seen<Exchange> call, List<Told> items) {
    return call.session().accepted("SendMessage").stream()
        .filter(sent -> sent.nanos() - call.what().startNanos() < 0)
        .map(sent -> new Sent(new Seen<>(call.session(), sent)))
        .reduce((first, last) -> last)
        .filter(last -> items.size() == 10)
        .filter(
            last ->
                items.stream()
                    .allMatch(told -> Times.before(told.text("AbsoluteTime"), last.time())))
        .map(last -> "ten items that are all older than the latest message");
  }
}
