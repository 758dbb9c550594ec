package io.connectchat.harness.rule.send;

import io.connectchat.harness.rule.Rule;
import java.util.List;

/** Sending messages. */
public final class SendRules {
  /** In the order of their ids. */
  public static final List<Rule> ALL =
      List.of(
          MessageBearer.RULE,
          MessageType.RULE,
          MessageAnswer.RULE,
          NoInteractive.RULE,
          MessageClientToken.RULE,
          MessageOnce.RULE,
          MessageNotEmpty.RULE,
          ResponseForm.RULE,
          Echo.RULE,
          EarlyEcho.RULE,
          ProcessedEcho.RULE,
          TooLong.RULE,
          Empty.RULE,
          UnsupportedType.RULE,
          WithinBounds.RULE,
          TextUnchanged.RULE,
          SameTime.RULE,
          NewIds.RULE,
          Incomplete.RULE,
          TypesSupported.RULE,
          RefusedIsNotSaid.RULE);

  private SendRules() {}
}
