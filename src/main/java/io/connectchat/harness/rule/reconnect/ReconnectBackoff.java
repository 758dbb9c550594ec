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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * RECON-03: reconnects come at growing intervals.
 *
 * <p>Good pauses are drawn by chance, so one that is shorter than the one before proves nothing,
 * and a busy machine makes any of them longer. Of four pauses in a row that double, the longer of
 * the last two is many times the shorter of the first two, whatever was drawn; of equal ones it is
 * not. Where all are short, the machine's own delays look like growth: such attempts prove nothing,
 * unless there was hardly time for a pause between them.
 */
final class ReconnectBackoff {
  private static final int PAUSES = 4;

  /** So much longer pauses have become at least. */
  private static final double GROWTH = 1.5;

  /** What even a busy machine needs for an attempt without a pause varies by less. */
  private static final long DELAYS = Duration.ofSeconds(1).toNanos();

  private static final long LONGEST = Duration.ofSeconds(15).toNanos();

  static final Rule RULE =
      Rule.should("RECON-03", CLIENT, SDK)
          .title("Reconnects come at growing intervals")
          .does("cannot reconnect")
          .requires("the client SHOULD wait longer each time, up to about 30 seconds")
          .from(Source.chatJs("README.md"))
          .check(
              Check.counting(
                  "five attempts in a row that failed, with pauses long enough to tell (they are"
                      + " drawn by chance: fewer show no growth)",
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
    if (failures.size() <= PAUSES) {
      return;
    }
    long[] pauses = new long[PAUSES];
    int first = failures.size() - PAUSES;
    for (int i = 0; i < PAUSES; i++) {
      pauses[i] = failures.get(first + i).nanos() - failures.get(first + i - 1).nanos();
    }
    long shorter = Math.min(pauses[0], pauses[1]);
    long longer = Math.max(pauses[2], pauses[3]);
    boolean grows = longer > shorter * GROWTH;
    boolean doubtful = grows && longer - shorter < DELAYS;
    boolean hasty = LongStream.of(pauses).sum() < DELAYS;
    if (!doubtful || hasty) {
      tally.judge(
          "pauses that grow, or of 15 s at least",
          Conduct.unless(
              grows && !hasty || longer >= LONGEST,
              "pauses of " + inWords(pauses) + " between five attempts"),
          evidence);
    }
  }

  private static String inWords(long[] pauses) {
    return Arrays.stream(pauses)
        .mapToObj(pause -> pause / 1_000_000 + " ms")
        .collect(Collectors.joining(", "));
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
