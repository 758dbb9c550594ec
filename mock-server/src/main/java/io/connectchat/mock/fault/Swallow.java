package io.connectchat.mock.fault;

import java.util.List;
import java.util.SplittableRandom;

/** A message is accepted with Id and time, and neither delivered nor recorded. */
record Swallow(String operation) implements CallFault {
  static final FaultKind KIND =
      new FaultKind(
          "swallow",
          "A message is accepted with Id and AbsoluteTime, and neither delivered nor recorded.",
          List.of(),
          "",
          plan -> new Swallow("SendMessage"));

  @Override
  public CallCourse applyTo(CallCourse course, SplittableRandom random) {
    return course.forgetting();
  }
}
