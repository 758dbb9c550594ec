package io.connectchat.mock.fault;

import io.connectchat.mock.contact.Item;
import io.connectchat.mock.contact.Participant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The same frame is sent twice on the same socket. */
record Duplicate(Scope of) implements FrameFault {
  static final FaultKind KIND =
      new FaultKind("duplicate", List.of("of"), plan -> new Duplicate(plan.scope("of")));

  @Override
  public boolean concerns(Participant recipient, Item item) {
    return of.includes(recipient, item);
  }

  @Override
  public List<Copy> applyTo(List<Copy> copies, SplittableRandom random) {
    return copies.stream().flatMap(copy -> Stream.of(copy, copy)).toList();
  }
}
