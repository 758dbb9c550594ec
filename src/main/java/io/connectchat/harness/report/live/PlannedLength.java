package io.connectchat.harness.report.live;

import io.connectchat.harness.report.timeline.AskedLoad;
import java.time.Duration;
import java.util.OptionalDouble;

/** How long a run takes if nothing holds it up. */
final class PlannedLength {
  /** Nobody plans a load test of four months. */
  private static final double LONG = 1e7;

  private static final double PRECISE = 0.1;

  private PlannedLength() {}

  /**
   * Seconds until the last customer has said its last.
   *
   * @param messages of each customer
   * @param think between two of them; without any, nobody knows how long a chat takes
   */
  static OptionalDouble of(AskedLoad asked, int messages, Duration think) {
    if (think.isZero()) {
      return OptionalDouble.empty();
    }
    double chat = (messages - 1) * (think.toNanos() / 1e9);
    return OptionalDouble.of(lastArrival(asked) + chat);
  }

  /** From then on the load is what it is at the very end: nothing, or all that were asked for. */
  private static double lastArrival(AskedLoad asked) {
    double last = asked.at().applyAsDouble(LONG);
    double before = 0;
    double from = PRECISE;
    while (from < LONG) {
      if (asked.at().applyAsDouble(from) != last) {
        before = from;
      }
      from *= 2;
    }
    from = Math.max(PRECISE, 2 * before);
    while (from - before > PRECISE) {
      double middle = (from + before) / 2;
      if (asked.at().applyAsDouble(middle) == last) {
        from = middle;
      } else {
        before = middle;
      }
    }
    return from;
  }
}
