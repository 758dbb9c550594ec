package io.connectchat.mock.agent;

import io.connectchat.mock.text.DurationText;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long something takes: always the same, or drawn anew each time. */
sealed interface Span {

  Duration draw(RandomGenerator random);

  /** Always the same. */
  record Fixed(Duration duration) implements Span {
    @Override
    public Duration draw(RandomGenerator random) {
      return duration;
    }
  }

  /** Any duration between two, each as likely as the other. */
  record Uniform(Duration least, Duration most) implements Span {
    @Override
    public Duration draw(RandomGenerator random) {
      return least.plusNanos(random.nextLong(most.minus(least).toNanos() + 1));
    }
  }

  /**
   * As people take their time: mostly near the median, now and then far longer (log-normal).
   *
   * @param p95 19 of 20 are shorter
   */
  record Human(Duration median, Duration p95) implements Span {
    private static final double P95_OF_NORMAL = 1.6448536269514722;

    @Override
    public Duration draw(RandomGenerator random) {
      double sigma = Math.log((double) p95.toNanos() / median.toNanos()) / P95_OF_NORMAL;
      return Duration.ofNanos((long) (median.toNanos() * Math.exp(sigma * random.nextGaussian())));
    }
  }

  /**
   * Reads {@code 3s} or {@code 1s..4s}.
   *
   * @throws IllegalArgumentException if it is neither, with a message for users
   */
  static Span parse(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      return new Fixed(DurationText.parse(text));
    }
    Duration least = DurationText.parse(text.substring(0, dots));
    Duration most = DurationText.parse(text.substring(dots + 2));
    if (most.compareTo(least) < 0) {
      throw new IllegalArgumentException(
          "'" + text + "' runs backwards; expected the shorter duration first");
    }
    return new Uniform(least, most);
  }
}
