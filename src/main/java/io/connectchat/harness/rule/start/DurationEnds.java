package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Refusals;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.time.Duration;
import java.util.Set;

/** START-18: a chat ends when its duration is over. */
final class DurationEnds {
  static final Rule RULE =
      Rule.should("START-18", SERVICE, DOC)
          .title("A chat ends when its duration is over")
          .does("starts a chat of 60 minutes and lets an hour pass")
          .requires("chat.ended SHOULD come, and calls be 403 from then on")
          .from(Source.api("StartChatContact"))
          .check(
              Check.counting(
                  "a chat that was watched for longer than its duration", DurationEnds::look));

  private DurationEnds() {}

  private static void look(History history, Tally tally) {
    for (Session session : history.sessions()) {
      for (Exchange start : session.accepted("StartChatContact")) {
        int minutes = start.asked().json().path("ChatDurationInMinutes").asInt(0);
        if (minutes > 0) {
          look(session, start, Duration.ofMinutes(minutes), tally);
        }
      }
    }
  }

  private static void look(Session session, Exchange start, Duration duration, Tally tally) {
    for (Exchange call : session.exchanges()) {
      boolean late =
          Facts.elapsed(session, start.nanos(), call.startNanos()).compareTo(duration) > 0;
      if (late && Facts.isParticipant(call) && !Facts.throttled(call)) {
        Seen<Exchange> seen = new Seen<>(session, call);
        Refusals.judge(tally, "403 AccessDeniedException", Set.of(403), seen);
      }
    }
  }
}
