package io.connectchat.mock.fault;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The same frame is sent again on the same socket, at once or later. */
record Duplicate(Scope of, int copies, DurationRange by) implements FrameFault {
  static final FaultKind KIND =
      new FaultKind(
          "duplicate",
          "The same frame is sent again on the same socket: `copies` times in all, each `by` later than the one before.",
          List.of("of", "copies", "by"),
          "of: reply, copies: 3, by: 100ms",
          plan ->
              new Duplicate(
                  plan.scope("of"),
                  (int) plan.number("copies", 2, 100).orElse(2),
                  plan.durationsOr("by", DurationRange.NONE)));

  @Override
  public List<Copy> applyTo(List<Copy> copies, SplittableRandom random) {
    return copies.stream().flatMap(copy -> repeated(copy, random)).toList();
  }

  private Stream<Copy> repeated(Copy first, SplittableRandom random) {
    return Stream.iterate(first, copy -> copy.later(by.draw(random))).limit(copies);
  }
}
