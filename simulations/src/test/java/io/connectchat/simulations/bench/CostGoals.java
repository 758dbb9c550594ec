package io.connectchat.simulations.bench;

import java.io.IOException;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;

/**
 * Holds what {@link Cost} measured against its goals, one line each.
 *
 * @param median of a subject's figure; NaN where it was not taken
 */
record CostGoals(Bench bench, ToDoubleBiFunction<Subject, String> median) {
  private static final double MOST_FLOORS = 2;
  private static final double MOST_KILOBYTES = 15;
  private static final double LONGEST_LAUNCH_SECONDS = 3;
  private static final double NEAR_MILLIS = 1;
  private static final double NEAR_SHARE = 1.05;

  void judge() throws IOException {
    cpu("CPU for a further message", "furtherMillis");
    cpu("all CPU by messages", "cpuMillis");
    echo("p50");
    echo("p99");
    double kilobytes = harness("heapKb");
    if (!Double.isNaN(kilobytes)) {
      bench.claim(
          kilobytes <= MOST_KILOBYTES,
          "at most 15 KB of live heap for a further customer",
          say("%.1f KB", kilobytes));
    }
    double launch = harness("launchSeconds");
    if (!Double.isNaN(launch)) {
      bench.timed(
          launch < LONGEST_LAUNCH_SECONDS,
          "less than 3 s from launch to the first customer",
          say("%.2f s", launch));
    }
  }

  private void cpu(String title, String figure) throws IOException {
    double harness = harness(figure);
    if (Double.isNaN(harness)) {
      return;
    }
    double floor = median.applyAsDouble(Subject.FLOOR, figure);
    double gatling = median.applyAsDouble(Subject.PLAIN_GATLING, figure);
    bench.timed(
        harness <= MOST_FLOORS * floor,
        title + ": at most twice the floor",
        say("%.2f times it", harness / floor));
    bench.timed(
        harness < gatling,
        title + ": below plain Gatling",
        say("%.2f times it", harness / gatling));
  }

  private void echo(String percentile) throws IOException {
    double harness = harness(percentile);
    if (Double.isNaN(harness)) {
      return;
    }
    double floor = median.applyAsDouble(Subject.FLOOR, percentile);
    bench.timed(
        harness <= Math.max(floor + NEAR_MILLIS, floor * NEAR_SHARE),
        percentile + " of the echo within 1 ms or 5 % of the floor driver's",
        say("%.2f ms and %.2f ms", harness, floor));
  }

  private double harness(String figure) {
    return median.applyAsDouble(Subject.HARNESS, figure);
  }

  private static String say(String format, Object... figures) {
    return String.format(Locale.ROOT, format, figures);
  }
}
