package io.connectchat.mock.fault;

import java.util.List;
import java.util.SplittableRandom;

/** The frame comes as several WebSocket fragments, as RFC 6455 allows. */
record Fragment(Scope of) implements FrameFault {
  static final FaultKind KIND =
      new FaultKind(
          "fragment",
          "The frame comes in WebSocket fragments of 16 characters, which a client must put together.",
          List.of("of"),
          "of: message",
          plan -> new Fragment(plan.scope("of")));

  @Override
  public List<Copy> applyTo(List<Copy> copies, SplittableRandom random) {
    return copies.stream().map(copy -> copy.in(Copy.Form.FRAGMENTED)).toList();
  }
}
