package io.connectchat.harness.gatling;

import io.connectchat.harness.report.timeline.AskedLoad;
import io.connectchat.harness.settings.Load;
import java.util.OptionalInt;

/** How many customers a load brings in all, where it says so. */
final class Planned {
  private static final int MOST_SECONDS = 2 * 86_400;
  private static final double STEP = 0.5;

  private Planned() {}

  /**
   * Exact where the load counts customers, and to a few where it counts seconds; empty where
   * customers start anew, or come for as long as it takes.
   */
  static OptionalInt customers(Load load) {
    if (load instanceof Load.Closed closed) {
      return closed.duration().isEmpty() ? OptionalInt.of(closed.customers()) : OptionalInt.empty();
    }
    if (load instanceof Load.Open open && open.duration().isEmpty()) {
      return open.customers();
    }
    AskedLoad asked = AskedLoad.of(load);
    if (!asked.ofRate() || load instanceof Load.Capacity) {
      return OptionalInt.empty();
    }
    double sum = 0;
    for (int second = 0; second < MOST_SECONDS; second++) {
      sum += asked.at().applyAsDouble(second + STEP);
    }
    return OptionalInt.of(
        (int) Math.min(Math.round(sum), load.mostAtOnce().orElse(Integer.MAX_VALUE)));
  }
}
