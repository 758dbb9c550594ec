package io.connectchat.mock.fault;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The call is never answered, and the connection stays open.
 *
 * @param taken whether the operation does its work all the same
 */
record Hang(String operation, boolean taken) implements CallFault {
  static final FaultKind KIND =
      new FaultKind(
          "hang",
          "The call is never answered and its connection stays open; with `taken: true` the operation does its work all the same.",
          List.of("operation", "taken"),
          "operation: SendMessage, taken: true",
          plan -> new Hang(plan.operation("operation"), plan.flag("taken")));

  @Override
  public CallCourse applyTo(CallCourse course, SplittableRandom random) {
    return course.ended(CallCourse.Ending.UNANSWERED, taken);
  }
}
