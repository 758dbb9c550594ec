package io.connectchat.harness.rule;

import io.connectchat.harness.contract.Contract;
import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Requests that a service must refuse. The right error with a wrong status is for ERR-01 alone, and
 * a failure of the service in place of a refusal for ERR-11: a service that has one habit of the
 * kind breaks one rule, not every rule that provokes it.
 */
public final class Refusals {
  /** Any from 400 to 499. */
  public static final Set<Integer> ANY = Set.of();

  private static final int FAILURE = 500;

  private Refusals() {}

  /**
   * Every one of some requests must be refused.
   *
   * @param occasion what the history must hold for there to be something to judge
   * @param expected the refusal, in words
   * @param statuses those that will do; none: {@link #ANY}
   * @param all picks the requests
   */
  public static Check of(
      String occasion,
      String expected,
      Set<Integer> statuses,
      Function<History, Stream<Seen<Exchange>>> all) {
    return Check.counting(
        occasion,
        (history, tally) ->
            all.apply(history).forEach(call -> judge(tally, expected, statuses, call)));
  }

  /** The same of one request, where a check goes through a history by itself. */
  public static void judge(
      Tally tally, String expected, Set<Integer> statuses, Seen<Exchange> call) {
    int came = call.what().answered().status();
    boolean right =
        fits(statuses, came)
            || Facts.throttled(call.what())
            || fits(statuses, statusOfType(call.what()));
    if (!right && came >= FAILURE) {
      tally.notShown(
          "refused, but by a failure of the service in place of "
              + expected
              + ": see ERR-11 ("
              + Facts.answer(call)
              + ")");
    } else {
      tally.judge(expected, right ? Optional.empty() : Optional.of(Facts.answer(call)), call);
    }
  }

  private static boolean fits(Set<Integer> statuses, int status) {
    return statuses.isEmpty() ? status >= 400 && status < FAILURE : statuses.contains(status);
  }

  /** What the status should have been. */
  private static int statusOfType(Exchange call) {
    boolean refused = call.answered().came() && !call.answered().accepted();
    return refused ? Contract.standard().status(call.answered().error().type()).orElse(0) : 0;
  }
}
