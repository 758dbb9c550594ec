package io.connectchat.mock.fault;

import java.util.List;
import java.util.SplittableRandom;

/** The message on the socket says something else; the transcript has it right. */
record Alter(Scope of, String to) implements FrameFault {
  static final FaultKind KIND =
      new FaultKind(
          "alter",
          "The message on the socket says `to`; the transcript still has what was said.",
          List.of("of", "to"),
          "of: echo, to: redacted",
          plan -> new Alter(plan.scope("of"), plan.text("to").orElse("altered by a fault")));

  @Override
  public List<Copy> applyTo(List<Copy> copies, SplittableRandom random) {
    return copies.stream()
        .map(copy -> copy.saying(FrameText.edited(copy.text(), item -> item.put("Content", to))))
        .toList();
  }
}
