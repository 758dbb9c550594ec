package io.connectchat.mock.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SplittableRandom;

/** A member of the item, or of the frame around it, has another value. */
record SetMember(Scope of, String member, JsonNode to) implements FrameFault {
  static final FaultKind KIND =
      new FaultKind(
          "set",
          "A `member` has the value `to`: another ContactId, a role that is none, a number (`5`) where a text (`'5'`) belongs, `null`, `{}`. `MessageMetadata.MessageId` is a member of a member, `frame.contentType` one of the frame around the item.",
          List.of("of", "member", "to"),
          "of: message, member: AbsoluteTime, to: yesterday",
          plan -> new SetMember(plan.scope("of"), plan.requiredText("member"), plan.json("to")));

  @Override
  public List<Copy> applyTo(List<Copy> copies, SplittableRandom random) {
    return copies.stream()
        .map(
            copy ->
                copy.saying(
                    FrameText.edited(copy.text(), member, (object, name) -> object.set(name, to))))
        .toList();
  }
}
