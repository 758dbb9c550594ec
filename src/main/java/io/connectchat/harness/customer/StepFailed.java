package io.connectchat.harness.customer;

import java.util.concurrent.CompletionException;

/** A step that did not get what it expected; the message is one line for people. */
public final class StepFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final long startNanos;
  private final long endNanos;

  /** A failure that took from {@code startNanos} to {@code endNanos}. */
  StepFailed(Expected expected, String came, long startNanos, long endNanos) {
    super(
        "expected " + expected + ", came " + came + ", after " + Words.nanos(endNanos - startNanos),
        null,
        false,
        false);
    this.reason = "expected " + expected.what() + ", came " + came;
    this.startNanos = startNanos;
    this.endNanos = endNanos;
  }

  private StepFailed(String message, long startNanos, long endNanos) {
    super(message, null, false, false);
    this.reason = message;
    this.startNanos = startNanos;
    this.endNanos = endNanos;
  }

  /** A failure for a reason of its own. */
  public static StepFailed because(String reason, long startNanos, long endNanos) {
    return new StepFailed(reason, startNanos, endNanos);
  }

  /**
   * The failure of a step's future, without the wrapping that futures add.
   *
   * @param nanos when it was noticed; of a failure that does not tell by itself
   */
  public static StepFailed of(Throwable failure, long nanos) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof StepFailed failed) {
      return failed;
    }
    return new StepFailed(Expected.of("a step that works"), cause.toString(), nanos, nanos);
  }

  /**
   * The message without what differs from one failure to the next of the same kind (which message,
   * how long), so that they can be counted together.
   */
  public String reason() {
    return reason;
  }

  /** When the step began, in nanoseconds of the monotonic clock. */
  public long startNanos() {
    return startNanos;
  }

  /** When it was given up. */
  public long endNanos() {
    return endNanos;
  }
}
