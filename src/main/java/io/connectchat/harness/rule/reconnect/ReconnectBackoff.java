package io.connectchat.harness.rule.reconnect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Observation.SocketOpened;
import io.connectchat.harness.evidence.Observation.SocketRefused;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** RECON-03: reconnects come at growing intervals. */
final class ReconnectBackoff {
  /** Pauses double; with jitter of 30 % to both sides the next is at least this much longer. */
  private static final double SLACK = 1.05;

  private static final long LONGEST = Duration.ofSeconds(15).toNanos();

  static final Rule RULE =
      Rule.should("RECON-03", CLIENT, SDK)
          .title("Reconnects come at growing intervals")
          .does("cannot reconnect")
          .requires("the client SHOULD wait longer each time, up to about 30 seconds")
          .from(Source.chatJs("README.md"))
          .check(
              Check.counting(
                  "three attempts in a row that failed",
                  (history, tally) ->
                      history.sessions().forEach(session -> judge(session, tally))));

  private ReconnectBackoff() {}

  private static void judge(Session session, Tally tally) {
    List<Long> failures = new ArrayList<>();
    for (Observation seen : session.observations()) {
      if (failed(seen)) {
        failures.add(seen.nanos());
      } else if (seen instanceof SocketOpened) {
        failures.clear();
      }
      if (failures.size() >= 3) {
        int last = failures.size() - 1;
        long before = failures.get(last - 1) - failures.get(last - 2);
        long gap = failures.get(last) - failures.get(last - 1);
        tally.judge(
            "pauses that grow",
            Conduct.unless(
                gap >= LONGEST || gap > before * SLACK,
                gap / 1_000_000 + " ms after " + before / 1_000_000 + " ms"),
            Conduct.seen(session, seen));
      }
    }
  }

  private static boolean failed(Observation seen) {
    return seen instanceof SocketRefused
        || (seen instanceof Exchange made
            && made.operation().equals("CreateParticipantConnection")
            && (made.answered().status() == 429 || made.answered().status() >= 500));
  }
}
