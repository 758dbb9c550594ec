package io.connectchat.mock.fault;

import java.util.List;
import java.util.SplittableRandom;

/** The frame comes as a binary one. */
record Binary(Scope of) implements FrameFault {
  static final FaultKind KIND =
      new FaultKind(
          "binary",
          "The frame comes as a binary WebSocket frame, which Amazon Connect never sends.",
          List.of("of"),
          "of: echo",
          plan -> new Binary(plan.scope("of")));

  @Override
  public List<Copy> applyTo(List<Copy> copies, SplittableRandom random) {
    return copies.stream().map(copy -> copy.in(Copy.Form.BINARY)).toList();
  }
}
