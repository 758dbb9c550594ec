package io.connectchat.harness.report;

import io.connectchat.harness.judge.LatencyLimit;
import io.connectchat.harness.latency.IntervalLogReader;
import io.connectchat.harness.latency.LatencySeries;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds in the interval log since when a latency was over its limit. */
public final class OverLimit {
  private static final long SECOND_MILLIS = 1_000;

  private OverLimit() {}

  /**
   * The beginning of the first second whose latencies were over the limit, in seconds since the
   * start, by the limit's name as {@link io.connectchat.harness.judge.LimitResult#name()} has it.
   * Limits that hold in each second are not in it.
   *
   * @throws IOException when the log is missing or broken
   */
  public static Map<String, Double> since(Path log, Instant start, List<LatencyLimit> limits)
      throws IOException {
    if (limits.isEmpty()) {
      return Map.of();
    }
    LatencySeries series = new LatencySeries(start.toEpochMilli(), SECOND_MILLIS);
    IntervalLogReader.read(log, series);
    Map<String, Double> since = new HashMap<>();
    for (LatencyLimit limit : limits) {
      series.of(limit.leg()).stream()
          .filter(second -> second.figures().figure(limit.figure()).orElseThrow() > limit.millis())
          .findFirst()
          .ifPresent(
              second ->
                  since.put(
                      "chat.slo." + limit.leg().key() + "." + limit.figure(),
                      Math.max(0, second.seconds())));
    }
    return since;
  }
}
