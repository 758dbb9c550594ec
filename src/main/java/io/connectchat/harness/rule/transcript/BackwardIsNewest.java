package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Reading;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Times;
import io.connectchat.harness.rule.Told;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** TRN-15: reading backward begins at the newest. */
final class BackwardIsNewest {
  static final Rule RULE =
      Rule.should("TRN-15", SERVICE, DOC)
          .title("Reading backward begins at the newest")
          .does("reads a small page BACKWARD")
          .requires("it SHOULD have the newest items")
          .from(Source.participantApi("GetTranscript"))
          .check(Check.counting("a backward reading of several pages", BackwardIsNewest::look));

  private BackwardIsNewest() {}

  private static void look(History history, Tally tally) {
    Reading.all(history)
        .filter(reading -> reading.pages().size() > 1)
        .filter(reading -> !reading.asked("ScanDirection").equals("FORWARD"))
        .filter(
            reading -> reading.pages().get(0).what().asked().json().path("StartPosition").isEmpty())
        .forEach(reading -> look(reading, tally));
  }

  private static void look(Reading reading, Tally tally) {
    for (int i = 1; i < reading.pages().size(); i++) {
      String oldest = times(reading.pages().get(i - 1)).min(Comparator.naturalOrder()).orElse("");
      String newest = times(reading.pages().get(i)).max(Comparator.naturalOrder()).orElse("");
      tally.judge(
          "page " + (i + 1) + " older than page " + i,
          Times.before(oldest, newest)
              ? Optional.of("an item of " + newest + " behind one of " + oldest)
              : Optional.empty(),
          reading.pages().get(i - 1),
          reading.pages().get(i));
    }
  }

  private static Stream<String> times(Seen<Exchange> page) {
    return Told.on(page).stream().map(told -> told.text("AbsoluteTime"));
  }
}
