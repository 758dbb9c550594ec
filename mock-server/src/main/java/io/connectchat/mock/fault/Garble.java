package io.connectchat.mock.fault;

import java.util.List;
import java.util.SplittableRandom;

/** Some characters of the frame are others. */
record Garble(Scope of, int characters) implements FrameFault {
  static final FaultKind KIND =
      new FaultKind(
          "garble",
          "That many `characters` of the frame, drawn by the seed, become `#`.",
          List.of("of", "characters"),
          "of: reply, characters: 5",
          plan ->
              new Garble(plan.scope("of"), (int) plan.number("characters", 1, 10_000).orElse(1)));

  @Override
  public List<Copy> applyTo(List<Copy> copies, SplittableRandom random) {
    return copies.stream().map(copy -> copy.saying(garbled(copy.text(), random))).toList();
  }

  private String garbled(String text, SplittableRandom random) {
    StringBuilder garbled = new StringBuilder(text);
    for (int i = 0; i < characters && !text.isEmpty(); i++) {
      garbled.setCharAt(random.nextInt(garbled.length()), '#');
    }
    return garbled.toString();
  }
}
