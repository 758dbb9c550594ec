package io.connectchat.harness.gatling;

import io.connectchat.harness.report.timeline.AskedLoad;
import io.connectchat.harness.settings.Load;
import java.time.Duration;

/**
 * What a load asks of the generator at its peak, if the target is quick.
 *
 * @param atOnce customers in a chat at once
 * @param arrivals customers a second that the model insists on; 0 in a closed model, which waits
 * @param messages a second that their think time asks for; 0 where the next follows the last at
 *     once, which asks for as many as there can be
 */
record Crowd(long atOnce, double arrivals, double messages) {
  /** Start, connection, subscription and end of a chat against a quick target. */
  private static final double BESIDES_MESSAGES = 1;

  /** Beyond the second day nothing is looked at. */
  private static final int MOST_SECONDS = 2 * 86_400;

  static Crowd of(Load load, int messages, Duration think) {
    AskedLoad asked = AskedLoad.of(load);
    double peak = 0;
    double sum = 0;
    for (int second = 0; second <= MOST_SECONDS; second++) {
      double now = asked.at().applyAsDouble(second);
      peak = Math.max(peak, now);
      sum += now;
    }
    double thinkSeconds = think.toNanos() / 1e9;
    double chat = BESIDES_MESSAGES + (messages - 1) * thinkSeconds;
    long atOnce = (long) Math.ceil(asked.ofRate() ? Math.min(sum, peak * chat) : peak);
    long most = load.mostAtOnce().isPresent() ? load.mostAtOnce().getAsInt() : Long.MAX_VALUE;
    atOnce = Math.max(1, Math.min(atOnce, most));
    double arrivals = asked.ofRate() ? peak : 0;
    double rate = think.isZero() ? arrivals * messages : atOnce / thinkSeconds;
    return new Crowd(atOnce, arrivals, asked.ofRate() ? Math.min(rate, arrivals * messages) : rate);
  }

  /** Calls a second: those of the messages, and start, connection, transcript and disconnect. */
  double calls() {
    return messages == 0 ? atOnce : messages + 4 * arrivals;
  }
}
