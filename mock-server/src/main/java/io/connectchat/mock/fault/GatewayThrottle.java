package io.connectchat.mock.fault;

import java.util.List;
import java.util.SplittableRandom;

/** The gateway in front of the service has had too many calls. Source: protocol notes 2.2(13). */
record GatewayThrottle(String operation) implements CallFault {
  private static final CannedAnswer ANSWER =
      CannedAnswer.error("TooManyRequestsException", 429, "Too Many Requests");

  static final FaultKind KIND =
      new FaultKind(
          "throttle",
          "The gateway answers 429 TooManyRequestsException.",
          List.of("operation"),
          "operation: CreateParticipantConnection",
          plan -> new GatewayThrottle(plan.operation("operation")));

  @Override
  public CallCourse applyTo(CallCourse course, SplittableRandom random) {
    return course.answered(ANSWER, false);
  }
}
