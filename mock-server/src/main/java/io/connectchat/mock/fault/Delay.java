package io.connectchat.mock.fault;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** The frame is sent later; frames behind it do not wait. It still comes before chat.ended. */
record Delay(Scope of, DurationRange by) implements FrameFault {
  static final FaultKind KIND =
      new FaultKind(
          "delay",
          "The frame is sent later; frames behind it do not wait, except for a late acknowledgement of aws/subscribe, which all of them follow. Never later than chat.ended.",
          List.of("of", "by"),
          "of: reply, by: 200ms..2s",
          plan -> new Delay(plan.scope("of"), plan.durations("by")));

  @Override
  public List<Copy> applyTo(List<Copy> copies, SplittableRandom random) {
    Duration delay = by.draw(random);
    return copies.stream().map(copy -> copy.later(delay)).toList();
  }
}
