package io.connectchat.mock.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SplittableRandom;

/** A `member` is missing; named as for `set`. */
record OmitMember(Scope of, String member) implements FrameFault {
  static final FaultKind KIND =
      new FaultKind(
          "omit",
          "A `member` is missing; named as for `set`.",
          List.of("of", "member"),
          "of: message, member: DisplayName",
          plan -> new OmitMember(plan.scope("of"), plan.requiredText("member")));

  @Override
  public List<Copy> applyTo(List<Copy> copies, SplittableRandom random) {
    return copies.stream()
        .map(copy -> copy.saying(FrameText.edited(copy.text(), member, ObjectNode::remove)))
        .toList();
  }
}
