package io.connectchat.harness.rule.disconnect;

import io.connectchat.harness.rule.Rule;
import java.util.List;

/** Ending a chat. */
public final class DisconnectRules {
  /** In the order of their ids. */
  public static final List<Rule> ALL =
      List.of(
          EndsEveryChat.RULE,
          SocketUntilEnd.RULE,
          DisconnectsOnce.RULE,
          EndIsTold.RULE,
          EndedIs403.RULE,
          SilentAfterEnd.RULE,
          NothingAfterEnd.RULE,
          StopEnds.RULE,
          EndsOnce.RULE,
          DisconnectAnswer.RULE);

  private DisconnectRules() {}
}
