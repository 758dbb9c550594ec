package io.connectchat.harness.rule.throttle;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** THR-04: throttling is 429 ThrottlingException. */
final class ThrottleForm {
  static final Rule RULE =
      Rule.must("THR-04", SERVICE, MODEL)
          .title("Throttling is 429 ThrottlingException")
          .does("sends faster than the quota allows")
          .requires(
              "a throttled participant call MUST be 429 ThrottlingException (or TooManyRequestsException of the gateway in front)")
          .from(Source.participantApi("SendMessage"))
          .check(Check.notYet());

  private ThrottleForm() {}
}
