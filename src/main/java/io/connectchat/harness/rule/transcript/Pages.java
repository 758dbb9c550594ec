package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Reading;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Told;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** TRN-13: pages join without overlap or gap. */
final class Pages {
  static final Rule RULE =
      Rule.should("TRN-13", SERVICE, DOC)
          .title("Pages join without overlap or gap")
          .does("reads the transcript in small pages and in large ones")
          .requires(
              "no item SHOULD stand on two pages, and small pages have all that large ones have")
          .from(Source.participantApi("GetTranscript"))
          .check(Check.counting("a transcript of several pages", Pages::look));

  private Pages() {}

  private static void look(History history, Tally tally) {
    for (Session session : history.sessions()) {
      List<Reading> readings = Reading.of(session);
      for (int i = 0; i < readings.size(); i++) {
        if (readings.get(i).pages().size() > 1) {
          overlap(readings.get(i), tally);
          gap(readings.get(i), readings.subList(0, i), tally);
        }
      }
    }
  }

  private static void overlap(Reading reading, Tally tally) {
    Map<String, Seen<Exchange>> pageOf = new HashMap<>();
    for (Seen<Exchange> page : reading.pages()) {
      for (Told told : Told.on(page)) {
        Seen<Exchange> before = pageOf.putIfAbsent(told.id(), page);
        if (before != null && before != page) {
          tally.broken("each item on one page", told.inWords() + " on two", before, page);
          return;
        }
      }
    }
    tally.held();
  }

  private static void gap(Reading small, List<Reading> earlier, Tally tally) {
    Set<String> there = small.items().stream().map(Told::id).collect(Collectors.toSet());
    earlier.stream()
        .filter(reading -> reading.whole() && small.whole())
        .filter(reading -> reading.pages().size() < small.pages().size())
        .forEach(
            large -> {
              Optional<Told> missing =
                  large.items().stream().filter(told -> !there.contains(told.id())).findFirst();
              tally.judge(
                  "every item that larger pages had before",
                  missing.map(
                      told -> told.inWords() + " is on none of " + small.pages().size() + " pages"),
                  small.pages().get(0));
            });
  }
}
