package io.connectchat.harness.rule.throttle;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import io.connectchat.harness.rule.Tally;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * THR-02: a throttled call is not repeated at once.
 *
 * <p>With full jitter a pause may be drawn that is nothing, though hardly two in a row: so two
 * pauses after 429 are what there is to judge, and one of them must be a pause.
 */
final class BacksOff {
  private static final int PAUSES = 2;
  private static final long LEAST = Duration.ofMillis(20).toNanos();

  static final Rule RULE =
      Rule.should("THR-02", CLIENT, DOC)
          .title("A throttled call is not repeated at once")
          .does("gets 429, and again")
          .requires("the client SHOULD wait, longer each time and with jitter")
          .from(Source.participantApi("SendMessage"))
          .check(
              Check.counting(
                  "an operation that was throttled twice and tried again each time",
                  (history, tally) ->
                      history.sessions().forEach(session -> judge(session, tally))));

  private BacksOff() {}

  private static void judge(Session session, Tally tally) {
    operations(session).forEach(throttled -> judge(session, throttled, tally));
  }

  /** The calls that were throttled, each operation's for itself. */
  private static Collection<List<Exchange>> operations(Session session) {
    return session.exchanges().stream()
        .filter(call -> call.answered().status() == 429)
        .collect(Collectors.groupingBy(Exchange::operation))
        .values();
  }

  private static void judge(Session session, List<Exchange> throttled, Tally tally) {
    List<Long> pauses =
        throttled.stream().map(call -> pause(session, call)).flatMap(Optional::stream).toList();
    for (int i = PAUSES; i <= pauses.size(); i++) {
      long longest =
          pauses.subList(i - PAUSES, i).stream().mapToLong(Long::longValue).max().orElse(0);
      tally.judge(
          "a pause of 20 ms at least in one of two",
          Conduct.unless(longest >= LEAST, "%d ms at most".formatted(longest / 1_000_000)),
          Conduct.seen(session, throttled.get(i - 1)));
    }
  }

  private static Optional<Long> pause(Session session, Exchange throttled) {
    return Conduct.next(session, throttled).map(again -> again.startNanos() - throttled.nanos());
  }
}
