package io.connectchat.mock.fault;

import java.util.List;
import java.util.SplittableRandom;

/** A member of the frame is missing. */
record OmitMember(Scope of, String member) implements FrameFault {
  static final FaultKind KIND =
      new FaultKind(
          "omit",
          "A member of the frame is missing.",
          List.of("of", "member"),
          "of: message, member: DisplayName",
          plan -> new OmitMember(plan.scope("of"), plan.requiredText("member")));

  @Override
  public List<Copy> applyTo(List<Copy> copies, SplittableRandom random) {
    return copies.stream()
        .map(copy -> copy.saying(FrameText.edited(copy.text(), item -> item.remove(member))))
        .toList();
  }
}
