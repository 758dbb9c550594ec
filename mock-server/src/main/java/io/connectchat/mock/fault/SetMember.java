package io.connectchat.mock.fault;

import java.util.List;
import java.util.SplittableRandom;

/** A member of the frame has another value. */
record SetMember(Scope of, String member, String to) implements FrameFault {
  static final FaultKind KIND =
      new FaultKind(
          "set",
          "A member of the frame has the text `to` for a value: another ContactId, a role that is none, a time that is none.",
          List.of("of", "member", "to"),
          "of: message, member: AbsoluteTime, to: yesterday",
          plan ->
              new SetMember(
                  plan.scope("of"), plan.requiredText("member"), plan.requiredText("to")));

  @Override
  public List<Copy> applyTo(List<Copy> copies, SplittableRandom random) {
    return copies.stream()
        .map(copy -> copy.saying(FrameText.edited(copy.text(), item -> item.put(member, to))))
        .toList();
  }
}
