package io.connectchat.mock.fault;

import io.connectchat.mock.text.DurationText;
import java.time.Duration;
import java.util.SplittableRandom;

/** One duration, or any between two: {@code 200ms} or {@code 200ms..2s}. */
record DurationRange(Duration least, Duration most) {
  static final DurationRange NONE = new DurationRange(Duration.ZERO, Duration.ZERO);

  static DurationRange parse(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      Duration only = DurationText.parse(text);
      return new DurationRange(only, only);
    }
    Duration least = DurationText.parse(text.substring(0, dots));
    Duration most = DurationText.parse(text.substring(dots + 2));
    if (most.compareTo(least) < 0) {
      throw new IllegalArgumentException(
          "'" + text + "' runs backwards; expected the shorter duration first");
    }
    return new DurationRange(least, most);
  }

  Duration draw(SplittableRandom random) {
    long span = most.toNanos() - least.toNanos();
    return span == 0 ? least : least.plusNanos(random.nextLong(span + 1));
  }
}
