package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Answer;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * Whether a call is made again, and when.
 *
 * @param attempts in all, from 1
 * @param baseNanos the first pause is drawn from 0 up to this, the second from 0 up to twice this,
 *     and so on
 * @param throttledNanos the same after a 429
 * @param longestNanos no pause is longer
 */
public record Retry(int attempts, long baseNanos, long throttledNanos, long longestNanos) {
  private static final int THROTTLED = 429;

  /** Each call is made once. */
  public static final Retry NONE = new Retry(1, 0, 0, 0);

  /**
   * As the AWS SDKs do it in their standard mode: three attempts, exponential back-off with full
   * jitter from 100 ms (a second when throttled), at most 20 s.
   */
  public static final Retry SDK =
      new Retry(
          3,
          TimeUnit.MILLISECONDS.toNanos(100),
          TimeUnit.SECONDS.toNanos(1),
          TimeUnit.SECONDS.toNanos(20));

  /**
   * Whether a call that ended so is worth another attempt: no connection, no answer, an error of
   * the service's own, or a throttle. What the service refuses for what it is (400, 402, 403, 404,
   * 409), it would refuse again.
   *
   * @param attempt the one that ended, from 1
   */
  boolean again(Answer answer, int attempt) {
    if (attempt >= attempts || answer instanceof Answer.Accepted) {
      return false;
    }
    return !(answer instanceof Answer.Refused refused)
        || refused.error().status() == THROTTLED
        || refused.error().status() >= 500;
  }

  long pauseNanos(Answer answer, int attempt, SplittableRandom random) {
    long base =
        answer instanceof Answer.Refused refused && refused.error().status() == THROTTLED
            ? throttledNanos
            : baseNanos;
    long most = Math.min(longestNanos, base << (attempt - 1));
    return most == 0 ? 0 : random.nextLong(most);
  }
}
