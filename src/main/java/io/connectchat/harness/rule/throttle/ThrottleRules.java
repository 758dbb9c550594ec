package io.connectchat.harness.rule.throttle;

import io.connectchat.harness.rule.Rule;
import java.util.List;

/** Throttling. */
public final class ThrottleRules {
  /** In the order of their ids. */
  public static final List<Rule> ALL =
      List.of(
          TwoKindsOf429.RULE,
          BacksOff.RULE,
          PlansRates.RULE,
          ThrottleForm.RULE,
          NoRetryAfter.RULE,
          ThrottledReconnect.RULE);

  private ThrottleRules() {}
}
