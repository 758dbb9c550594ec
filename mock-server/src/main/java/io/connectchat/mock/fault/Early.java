package io.connectchat.mock.fault;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The frames that a call causes go out before its answer, which follows a little later. What the
 * other side says to it at once goes out early as well.
 *
 * <p>Source: protocol notes 5(2).
 */
record Early(String operation, Duration by) implements CallFault {
  /** Enough for the frame to arrive first, though it takes another connection. */
  private static final Duration DEFAULT_LEAD = Duration.ofMillis(20);

  static final FaultKind KIND =
      new FaultKind(
          "early",
          "The frame of a message (`of: echo`) or an event (`of: event`) goes out before the REST answer, which follows `by` later (20ms without it).",
          List.of("of", "by"),
          "of: echo",
          plan ->
              new Early(
                  plan.wordOr("of", "echo", List.of("echo", "event")).equals("event")
                      ? "SendEvent"
                      : "SendMessage",
                  plan.duration("by").orElse(DEFAULT_LEAD)));

  @Override
  public CallCourse applyTo(CallCourse course, SplittableRandom random) {
    return course.framesFirst(by);
  }
}
