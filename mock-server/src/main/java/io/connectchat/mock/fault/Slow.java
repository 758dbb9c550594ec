package io.connectchat.mock.fault;

import java.util.List;
import java.util.SplittableRandom;

/** The answer comes later. What the call does is done at once; its frames follow the answer. */
record Slow(String operation, DurationRange by) implements CallFault {
  static final FaultKind KIND =
      new FaultKind(
          "slow",
          "The answer comes later; the frames that the call causes follow it.",
          List.of("operation", "by"),
          "operation: SendMessage, by: 500ms..2s",
          plan -> new Slow(plan.operation("operation"), plan.durations("by")));

  @Override
  public CallCourse applyTo(CallCourse course, SplittableRandom random) {
    return course.later(by.draw(random));
  }
}
