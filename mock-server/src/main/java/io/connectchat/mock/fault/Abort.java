package io.connectchat.mock.fault;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The connection is closed in place of an answer.
 *
 * @param taken whether the operation does its work all the same
 */
record Abort(String operation, boolean taken) implements CallFault {
  static final FaultKind KIND =
      new FaultKind(
          "abort",
          "The connection is closed in place of an answer; with `taken: true` the operation does its work all the same.",
          List.of("operation", "taken"),
          "operation: GetTranscript",
          plan -> new Abort(plan.operation("operation"), plan.flag("taken")));

  @Override
  public CallCourse applyTo(CallCourse course, SplittableRandom random) {
    return course.ended(CallCourse.Ending.ABORTED, taken);
  }
}
