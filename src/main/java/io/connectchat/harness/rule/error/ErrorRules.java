package io.connectchat.harness.rule.error;

import io.connectchat.harness.rule.Rule;
import java.util.List;

/** Errors. */
public final class ErrorRules {
  /** In the order of their ids. */
  public static final List<Rule> ALL =
      List.of(
          StatusOfType.RULE,
          TypeHeader.RULE,
          MessageOrmessage.RULE,
          NoBlindRetries.RULE,
          Explains403.RULE,
          GoneIsStopped.RULE,
          ErrorBody.RULE,
          RequestId.RULE,
          Browsers.RULE,
          AnswerBody.RULE,
          EveryCallIsAnswered.RULE,
          ErrorTypes.RULE);

  private ErrorRules() {}
}
