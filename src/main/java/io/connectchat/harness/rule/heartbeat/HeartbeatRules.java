package io.connectchat.harness.rule.heartbeat;

import io.connectchat.harness.rule.Rule;
import java.util.List;

/** Heartbeats. */
public final class HeartbeatRules {
  /** In the order of their ids. */
  public static final List<Rule> ALL =
      List.of(
          HeartbeatPace.RULE,
          HeartbeatAnswer.RULE,
          PingAnswer.RULE,
          MissedHeartbeat.RULE,
          HeartbeatForm.RULE);

  private HeartbeatRules() {}
}
