package io.connectchat.mock.fault;

import io.connectchat.mock.contact.Item;
import io.connectchat.mock.journal.Details;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** What the plan does to frames. */
final class FrameFaults {
  private final PlanInForce plan;

  FrameFaults(PlanInForce plan) {
    this.plan = plan;
  }

  List<Copy> copies(Outgoing frame) {
    List<Copy> copies = List.of(Copy.asItIs(frame.text()));
    for (ArmedFault armed : plan.faults()) {
      if (armed.fault() instanceof FrameFault fault && !copies.isEmpty()) {
        fault.saw(frame);
        copies = fault.concerns(frame) ? after(armed, fault, frame, copies) : copies;
      }
    }
    return copies;
  }

  private List<Copy> after(ArmedFault armed, FrameFault fault, Outgoing frame, List<Copy> copies) {
    Occasion occasion = Occasion.of(frame);
    Optional<SplittableRandom> random = plan.fires(armed, occasion);
    if (random.isEmpty()) {
      return copies;
    }
    plan.note(
        occasion,
        Details.of("fault", armed.name())
            .and("topic", frame.topic())
            .and("item", frame.item().map(Item::id)));
    return fault.applyTo(copies, random.get());
  }
}
