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
import io.connectchat.harness.rule.Told;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** TRN-11: a transcript only grows. */
final class MonotonicReads {
  static final Rule RULE =
      Rule.should("TRN-11", SERVICE, DOC)
          .title("A transcript only grows")
          .does("reads the transcript several times")
          .requires("what was in it once SHOULD be in every later reading")
          .from(Source.participantApi("GetTranscript"))
          .check(Check.counting("two whole transcripts of a chat", MonotonicReads::look));

  private MonotonicReads() {}

  private static void look(History history, Tally tally) {
    for (Session session : history.sessions()) {
      List<Reading> readings = Reading.of(session).stream().filter(Reading::whole).toList();
      for (int i = 1; i < readings.size(); i++) {
        look(readings.get(i - 1), readings.get(i), tally);
      }
    }
  }

  private static void look(Reading before, Reading after, Tally tally) {
    if (before.endNanos() - after.startNanos() > 0) {
      return;
    }
    Set<String> there = after.items().stream().map(Told::id).collect(Collectors.toSet());
    Optional<Told> gone =
        before.items().stream().filter(told -> !there.contains(told.id())).findFirst();
    tally.judge(
        "all items of the reading before",
        gone.map(told -> told.inWords() + " is gone"),
        before.pages().get(0),
        after.pages().get(0));
  }
}
