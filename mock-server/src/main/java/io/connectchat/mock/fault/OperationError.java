package io.connectchat.mock.fault;

import java.util.List;
import java.util.SplittableRandom;

/** An operation answers an error; it does nothing, or with {@code taken: true} its work. */
record OperationError(String operation, CannedAnswer answer, boolean taken) implements CallFault {
  static final FaultKind KIND =
      new FaultKind(
          "error",
          "The operation answers an error of this `type`, with the `status` that the service has for it, and does nothing; with `taken: true` it does its work all the same. `retryAfter` adds that header.",
          List.of("operation", "type", "status", "message", "retryAfter", "taken"),
          "operation: SendMessage, type: ThrottlingException",
          OperationError::read);

  private static OperationError read(PlanEntry plan) {
    String operation = plan.operation("operation");
    String type = plan.text("type").orElse("InternalServerException");
    int status = plan.errorStatus("status", type);
    String message = plan.text("message").orElse(type + ", as the fault plan has it");
    CannedAnswer answer = CannedAnswer.error(type, status, message);
    if (plan.duration("retryAfter").isPresent()) {
      long seconds = plan.duration("retryAfter").get().toSeconds();
      answer = answer.with("Retry-After", Long.toString(seconds));
    }
    return new OperationError(operation, answer, plan.flag("taken"));
  }

  @Override
  public CallCourse applyTo(CallCourse course, SplittableRandom random) {
    return course.answered(answer, taken);
  }
}
