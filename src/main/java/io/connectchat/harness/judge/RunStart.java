package io.connectchat.harness.judge;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * When a run began.
 *
 * @param nanos the same moment on the run's monotonic clock
 */
public record RunStart(Instant at, long nanos) {
  private static final DateTimeFormatter TIME_OF_DAY =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** A moment of the run as people look for it: in the charts, and in the logs of the target. */
  public String moment(long momentNanos) {
    return String.format(
        Locale.ROOT,
        "%.1f s into the run (%s UTC)",
        (momentNanos - nanos) / 1e9,
        TIME_OF_DAY.format(wall(momentNanos)));
  }

  /** Wall-clock time of a moment of the run. */
  public Instant wall(long momentNanos) {
    return at.plusNanos(momentNanos - nanos);
  }
}
