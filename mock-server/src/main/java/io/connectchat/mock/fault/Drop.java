package io.connectchat.mock.fault;

import io.connectchat.mock.contact.Item;
import io.connectchat.mock.contact.Participant;
import java.util.List;
import java.util.SplittableRandom;

/** The frame is not sent. The item stays in the transcript. */
record Drop(Scope of) implements FrameFault {
  static final FaultKind KIND =
      new FaultKind("drop", List.of("of"), plan -> new Drop(plan.scope("of")));

  @Override
  public boolean concerns(Participant recipient, Item item) {
    return of.includes(recipient, item);
  }

  @Override
  public List<Copy> applyTo(List<Copy> copies, SplittableRandom random) {
    return List.of();
  }
}
