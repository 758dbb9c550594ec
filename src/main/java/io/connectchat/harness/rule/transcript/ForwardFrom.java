package io.connectchat.harness.rule.transcript;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Reading;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import io.connectchat.harness.rule.Times;
import io.connectchat.harness.rule.Told;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** TRN-22: reading forward goes on from an item. */
final class ForwardFrom {
  static final Rule RULE =
      Rule.should("TRN-22", SERVICE, DOC)
          .title("Reading forward goes on from an item")
          .does("reads FORWARD from the Id of an item")
          .requires("all later items SHOULD come, and none that is earlier")
          .from(Source.participantApi("GetTranscript"))
          .check(
              Check.counting(
                  "a forward reading from an item, after a whole one", ForwardFrom::look));

  private ForwardFrom() {}

  private static void look(History history, Tally tally) {
    for (Session session : history.sessions()) {
      List<Reading> readings = Reading.of(session);
      for (int i = 0; i < readings.size(); i++) {
        Reading forward = readings.get(i);
        String from =
            forward.pages().get(0).what().asked().json().at("/StartPosition/Id").asText("");
        if (!from.isEmpty()
            && forward.complete()
            && !forward.asked("ScanDirection").equals("BACKWARD")) {
          readings.subList(0, i).stream()
              .filter(Reading::whole)
              .reduce((first, last) -> last)
              .ifPresent(whole -> look(from, whole, forward, tally));
        }
      }
    }
  }

  private static void look(String from, Reading whole, Reading forward, Tally tally) {
    List<Told> known = whole.oldestFirst();
    Optional<Told> start = known.stream().filter(told -> told.id().equals(from)).findFirst();
    if (start.isEmpty()) {
      return;
    }
    Set<String> came = forward.items().stream().map(Told::id).collect(Collectors.toSet());
    String since = start.get().text("AbsoluteTime");
    Optional<String> missing =
        known.subList(known.indexOf(start.get()) + 1, known.size()).stream()
            .filter(told -> !came.contains(told.id()))
            .findFirst()
            .map(told -> told.inWords() + " is missing");
    Optional<String> early =
        forward.items().stream()
            .filter(told -> Times.before(told.text("AbsoluteTime"), since))
            .findFirst()
            .map(told -> told.inWords() + " is earlier");
    tally.judge(
        "all items behind " + from + ", and none before it",
        missing.or(() -> early),
        forward.pages().get(0));
  }
}
