package io.connectchat.harness.rule.disconnect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** DISC-05: after the end every call is 403 AccessDeniedException. */
final class EndedIs403 {
  static final Rule RULE =
      Rule.should("DISC-05", SERVICE, OBS)
          .title("After the end every call is 403 AccessDeniedException")
          .does("calls every operation after the end")
          .requires("each SHOULD answer 403 AccessDeniedException: clients take it for the end")
          .from(Source.issue("amazon-connect/amazon-connect-chatjs", 126))
          .check(Check.notYet());

  private EndedIs403() {}
}
