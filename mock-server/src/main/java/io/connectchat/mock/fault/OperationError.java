package io.connectchat.mock.fault;

import java.util.List;

/** An operation answers an error and does nothing. */
record OperationError(String operation, ErrorAnswer answer) implements CallFault {
  static final FaultKind KIND =
      new FaultKind(
          "error", List.of("operation", "type", "status", "message"), OperationError::read);

  private static OperationError read(PlanEntry plan) {
    String operation = plan.operation("operation");
    String type = plan.text("type").orElse("InternalServerException");
    int status = plan.errorStatus("status", type);
    String message = plan.text("message").orElse(type + ", as the fault plan has it");
    return new OperationError(operation, new ErrorAnswer(type, status, message));
  }

  @Override
  public boolean concerns(String called) {
    return operation.equals(called);
  }
}
