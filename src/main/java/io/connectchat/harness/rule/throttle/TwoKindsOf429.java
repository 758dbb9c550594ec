package io.connectchat.harness.rule.throttle;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** THR-01: a full instance is told from a fast client. */
final class TwoKindsOf429 {
  static final Rule RULE =
      Rule.must("THR-01", CLIENT, DOC)
          .title("A full instance is told from a fast client")
          .does("gets 429 to a start")
          .requires(
              "the client MUST tell LimitExceededException from TooManyRequestsException by the error's type")
          .from(Source.api("StartChatContact"))
          .check(Check.notYet());

  private TwoKindsOf429() {}
}
