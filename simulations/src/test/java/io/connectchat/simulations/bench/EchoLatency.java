package io.connectchat.simulations.bench;

import io.connectchat.harness.latency.IntervalLog;
import io.connectchat.harness.latency.IntervalLogReader;
import io.connectchat.harness.latency.Leg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * Echoes from when their messages were due, as a run's {@code latency.hlog} has them, in the whole
 * seconds between two moments: without those in which customers come or leave.
 */
final class EchoLatency {
  private static final double MILLIS = 1e6;

  private final Histogram echoes = new Histogram(3);

  private EchoLatency() {}

  /**
   * @param folder somewhere above the file
   * @param from in milliseconds since 1970
   */
  static EchoLatency between(Path folder, long from, long to) throws IOException {
    EchoLatency latency = new EchoLatency();
    IntervalLogReader.read(
        log(folder),
        (leg, interval) -> {
          if (leg == Leg.ECHO_FROM_INTENDED
              && interval.getStartTimeStamp() >= from
              && interval.getEndTimeStamp() <= to) {
            latency.echoes.add(interval);
          }
        });
    if (latency.echoes.getTotalCount() == 0) {
      throw new IOException("no echo from " + from + " to " + to + " in " + log(folder));
    }
    return latency;
  }

  private static Path log(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(path -> path.endsWith(IntervalLog.FILE))
          .findFirst()
          .orElseThrow(() -> new IOException("no " + IntervalLog.FILE + " below " + folder));
    }
  }

  double millis(double percentile) {
    return echoes.getValueAtPercentile(percentile) / MILLIS;
  }
}
