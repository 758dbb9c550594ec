package io.connectchat.mock.fault;

import io.connectchat.mock.contact.Item;
import io.connectchat.mock.contact.Participant;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** The frame is sent later; frames behind it do not wait. It still comes before chat.ended. */
record Delay(Scope of, DurationRange by) implements FrameFault {
  static final FaultKind KIND =
      new FaultKind(
          "delay", List.of("of", "by"), plan -> new Delay(plan.scope("of"), plan.durations("by")));

  @Override
  public boolean concerns(Participant recipient, Item item) {
    return of.includes(recipient, item);
  }

  @Override
  public List<Copy> applyTo(List<Copy> copies, SplittableRandom random) {
    Duration delay = by.draw(random);
    return copies.stream().map(copy -> new Copy(copy.delay().plus(delay))).toList();
  }
}
