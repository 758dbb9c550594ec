package io.connectchat.mock.fault;

import java.util.List;
import java.util.SplittableRandom;

/** The frame is not sent. The item stays in the transcript. */
record Drop(Scope of) implements FrameFault {
  static final FaultKind KIND =
      new FaultKind(
          "drop",
          "The frame is not sent. What it carries stays in the transcript.",
          List.of("of"),
          "of: echo",
          plan -> new Drop(plan.scope("of")));

  @Override
  public List<Copy> applyTo(List<Copy> copies, SplittableRandom random) {
    return List.of();
  }
}
