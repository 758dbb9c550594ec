package io.connectchat.harness.rule.reconnect;

import io.connectchat.harness.rule.Rule;
import java.util.List;

/** Reconnecting. */
public final class ReconnectRules {
  /** In the order of their ids. */
  public static final List<Rule> ALL =
      List.of(
          FreshUrl.RULE,
          EndedMeanwhile.RULE,
          ReconnectBackoff.RULE,
          RotatesInTime.RULE,
          NewestToken.RULE,
          GapIsRecorded.RULE,
          NoReplay.RULE,
          HearsAgain.RULE,
          ConnectsAgain.RULE,
          OldTokenStays.RULE);

  private ReconnectRules() {}
}
