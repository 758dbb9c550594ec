package io.connectchat.mock.fault;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** An answer without a body: a 200 that says nothing, or a bare error. */
record EmptyAnswer(String operation, int status, boolean taken) implements CallFault {
  static final FaultKind KIND =
      new FaultKind(
          "empty",
          "An answer without a body, with this `status` (200 without it); with `taken: true` the operation does its work all the same.",
          List.of("operation", "status", "taken"),
          "operation: SendMessage, status: 500",
          plan ->
              new EmptyAnswer(
                  plan.operation("operation"),
                  (int) plan.number("status", 200, 599).orElse(200),
                  plan.flag("taken")));

  @Override
  public CallCourse applyTo(CallCourse course, SplittableRandom random) {
    return course.answered(new CannedAnswer("empty", status, Map.of(), ""), taken);
  }
}
