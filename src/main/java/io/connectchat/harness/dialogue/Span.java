package io.connectchat.harness.dialogue;

import io.connectchat.harness.settings.Durations;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long something takes: always the same, or drawn. */
public sealed interface Span {

  /** One such time, in nanoseconds. */
  long draw(RandomGenerator random);

  /** Nothing but {@code from}, or anything up to {@code to}, each as likely. */
  record Between(long from, long to) implements Span {
    @Override
    public long draw(RandomGenerator random) {
      return from == to ? from : random.nextLong(from, to + 1);
    }
  }

  /**
   * As people are: half below the median, one in twenty above p95, and now and then much longer (a
   * log-normal distribution), but never over four times p95.
   */
  record Skewed(long median, long p95) implements Span {
    /** The 95th percentile of the standard normal distribution. */
    private static final double Z95 = 1.6448536269514722;

    private static final int MOST = 4;

    @Override
    public long draw(RandomGenerator random) {
      double sigma = Math.log((double) p95 / median) / Z95;
      double drawn = median * Math.exp(sigma * random.nextGaussian());
      return (long) Math.min(drawn, (double) MOST * p95);
    }
  }

  /** No time at all. */
  static Span none() {
    return new Between(0, 0);
  }

  /** Always the same. */
  static Span of(Duration time) {
    return new Between(time.toNanos(), time.toNanos());
  }

  /** Reads {@code 2s} or {@code 1s..4s}; empty for anything else. */
  static Optional<Span> parse(String text) {
    String[] ends = text.split("\\.\\.", -1);
    if (ends.length > 2) {
      return Optional.empty();
    }
    Optional<Duration> from = Durations.parse(ends[0].strip());
    Optional<Duration> to = Durations.parse(ends[ends.length - 1].strip());
    return from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) <= 0
        ? Optional.of(new Between(from.get().toNanos(), to.get().toNanos()))
        : Optional.empty();
  }
}
