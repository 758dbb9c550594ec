package io.connectchat.harness.rule.connect;

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
import java.util.List;
import java.util.Set;

/** CONN-15: a chat whose customer never connects ends. */
final class NeverConnected {
  private static final Duration HOUR = Duration.ofHours(1);

  static final Rule RULE =
      Rule.should("CONN-15", SERVICE, DOC)
          .title("A chat whose customer never connects ends")
          .does("starts a chat, lets an hour pass and connects")
          .requires("CreateParticipantConnection SHOULD be 403")
          .from(Source.api("StartChatContact"))
          .check(
              Check.counting("a chat that nobody connected to for an hour", NeverConnected::look));

  private NeverConnected() {}

  private static void look(History history, Tally tally) {
    for (Session session : history.sessions()) {
      List<Exchange> starts = session.accepted("StartChatContact");
      List<Exchange> calls = session.exchanges("CreateParticipantConnection");
      if (!starts.isEmpty() && !calls.isEmpty()) {
        long started = starts.get(0).nanos();
        Exchange first = calls.get(0);
        if (Facts.elapsed(session, started, first.startNanos()).compareTo(HOUR) >= 0) {
          Seen<Exchange> seen = new Seen<>(session, first);
          Refusals.judge(tally, "403 AccessDeniedException", Set.of(403), seen);
        }
      }
    }
  }
}
