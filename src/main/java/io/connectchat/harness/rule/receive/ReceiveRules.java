package io.connectchat.harness.rule.receive;

import io.connectchat.harness.rule.Rule;
import java.util.List;

/** Receiving. */
public final class ReceiveRules {
  /** In the order of their ids. */
  public static final List<Rule> ALL =
      List.of(
          FrameForm.RULE,
          ParsesTwice.RULE,
          ItemMembers.RULE,
          MessageMembers.RULE,
          OptionalMembers.RULE,
          TimeForm.RULE,
          EitherContactId.RULE,
          IgnoresUnknown.RULE,
          Roles.RULE,
          NoAgentItems.RULE,
          FailureFrames.RULE,
          OwnContact.RULE,
          OwnEcho.RULE,
          TextFrames.RULE,
          Types.RULE,
          NothingMissed.RULE);

  private ReceiveRules() {}
}
