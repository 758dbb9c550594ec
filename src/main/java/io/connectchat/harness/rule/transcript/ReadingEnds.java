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
import java.util.HashSet;
import java.util.Set;

/** TRN-17: a reading comes to its end. */
final class ReadingEnds {
  private static final int MOST = 60;

  static final Rule RULE =
      Rule.should("TRN-17", SERVICE, DOC)
          .title("A reading comes to its end")
          .does("reads the transcript page by page")
          .requires("the last page SHOULD have no NextToken, and no NextToken come twice")
          .from(Source.participantApi("GetTranscript"))
          .check(Check.counting("a reading", ReadingEnds::look));

  private ReadingEnds() {}

  private static void look(History history, Tally tally) {
    Reading.all(history).forEach(reading -> look(reading, tally));
  }

  private static void look(Reading reading, Tally tally) {
    Set<String> tokens = new HashSet<>();
    for (Seen<Exchange> page : reading.pages()) {
      String token = Reading.nextToken(page);
      if (!token.isEmpty() && !tokens.add(token)) {
        tally.broken("a NextToken that leads on", "a NextToken that came before", page);
        return;
      }
    }
    if (reading.pages().size() >= MOST) {
      tally.broken(
          "a last page without NextToken",
          "a NextToken on each of " + reading.pages().size() + " pages",
          reading.pages().get(0));
    } else if (reading.complete()) {
      tally.held();
    }
  }

  /** A chat that was just begun has by far fewer pages. */
}
