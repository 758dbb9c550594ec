package io.connectchat.harness.rule.limit;

import io.connectchat.harness.rule.Rule;
import java.util.List;

/** Limits. */
public final class LimitRules {
  /** In the order of their ids. */
  public static final List<Rule> ALL =
      List.of(
          FiveSockets.RULE,
          ContentSize.RULE,
          StartSizes.RULE,
          PlansChats.RULE,
          Attachments35.RULE,
          StaysInDuration.RULE,
          AtMostFiveSockets.RULE);

  private LimitRules() {}
}
