package io.connectchat.harness.customer;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * The pauses between attempts to reconnect: twice as long each time, 30 % more or less so that
 * customers who lost their connections together do not come back together, and never longer than 30
 * s.
 *
 * <p>Source: amazon-connect-chatjs's WebSocket manager (protocol notes 3.5(27)).
 */
final class BackOff {
  static final long FIRST_NANOS = TimeUnit.SECONDS.toNanos(1);
  static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(30);

  /** Attempts in all, spread over about two and a half minutes. */
  static final int ATTEMPTS = 8;

  private static final double JITTER = 0.3;

  private BackOff() {}

  /**
   * @param attempt the one that failed, from 1
   */
  static long pauseNanos(int attempt, SplittableRandom random) {
    long pause = Math.min(LONGEST_NANOS, FIRST_NANOS << Math.min(attempt - 1, 10));
    double jitter = 1 - JITTER + 2 * JITTER * random.nextDouble();
    return Math.min(LONGEST_NANOS, (long) (pause * jitter));
  }
}
