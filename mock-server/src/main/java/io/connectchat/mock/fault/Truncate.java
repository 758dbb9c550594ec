package io.connectchat.mock.fault;

import java.util.List;
import java.util.SplittableRandom;

/** Only the beginning of the frame is sent. */
record Truncate(Scope of, int to) implements FrameFault {
  private static final int HALF = -1;

  static final FaultKind KIND =
      new FaultKind(
          "truncate",
          "Only the first `to` characters of the frame are sent; without `to` the first half.",
          List.of("of", "to"),
          "of: echo, to: 40",
          plan -> new Truncate(plan.scope("of"), (int) plan.number("to", 0, 1 << 20).orElse(HALF)));

  @Override
  public List<Copy> applyTo(List<Copy> copies, SplittableRandom random) {
    return copies.stream().map(copy -> copy.saying(cut(copy.text()))).toList();
  }

  private String cut(String text) {
    return text.substring(0, to == HALF ? text.length() / 2 : Math.min(to, text.length()));
  }
}
