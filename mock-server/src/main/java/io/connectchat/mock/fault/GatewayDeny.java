package io.connectchat.mock.fault;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The authorizer in front of the service refuses the call.
 *
 * <p>Source: protocol notes 2.2(12); its error type is UNVERIFIED, and is left out here.
 */
record GatewayDeny(String operation) implements CallFault {
  private static final CannedAnswer ANSWER =
      CannedAnswer.json(
          "gateway deny",
          403,
          "User is not authorized to access this resource with an explicit deny");

  static final FaultKind KIND =
      new FaultKind(
          "deny",
          "The gateway answers 403: `User is not authorized to access this resource with an explicit deny`.",
          List.of("operation"),
          "operation: CreateParticipantConnection",
          plan -> new GatewayDeny(plan.operation("operation")));

  @Override
  public CallCourse applyTo(CallCourse course, SplittableRandom random) {
    return course.answered(ANSWER, false);
  }
}
