package io.connectchat.harness.rule.reconnect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.evidence.Observation;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Observation.SocketOpened;
import io.connectchat.harness.evidence.Observation.SocketRefused;
import io.connectchat.harness.evidence.Seen;
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

  /**
   * An attempt that failed.
   *
   * @param call what an AWS SDK names a call by, all its own retries of which are one attempt of
   *     the client; empty where there is no such name
   */
  private record Failure(String call, long nanos) {}

  private static void judge(Session session, Tally tally) {
    List<Failure> failures = new ArrayList<>();
    for (Observation seen : session.observations()) {
      if (seen instanceof SocketOpened) {
        failures.clear();
      } else if (failed(seen) && !isRetry(failures, seen)) {
        failures.add(new Failure(call(seen), seen.nanos()));
        judge(failures, tally, Conduct.seen(session, seen));
      }
    }
  }

  private static void judge(List<Failure> failures, Tally tally, Seen<?> evidence) {
    int last = failures.size() - 1;
    if (last < 2) {
      return;
    }
    long before = failures.get(last - 1).nanos() - failures.get(last - 2).nanos();
    long gap = failures.get(last).nanos() - failures.get(last - 1).nanos();
    tally.judge(
        "pauses that grow",
        Conduct.unless(
            gap >= LONGEST || gap > before * SLACK,
            gap / 1_000_000 + " ms after " + before / 1_000_000 + " ms"),
        evidence);
  }

  private static boolean isRetry(List<Failure> failures, Observation seen) {
    return !failures.isEmpty()
        && !call(seen).isEmpty()
        && failures.get(failures.size() - 1).call().equals(call(seen));
  }

  private static String call(Observation seen) {
    return seen instanceof Exchange made ? made.asked().header("amz-sdk-invocation-id") : "";
  }

  private static boolean failed(Observation seen) {
    return seen instanceof SocketRefused
        || (seen instanceof Exchange made
            && made.operation().equals("CreateParticipantConnection")
            && (made.answered().status() == 429 || made.answered().status() >= 500));
  }
}
