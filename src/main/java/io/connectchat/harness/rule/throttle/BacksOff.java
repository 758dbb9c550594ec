package io.connectchat.harness.rule.throttle;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** THR-02: a throttled call is not repeated at once. */
final class BacksOff {
  static final Rule RULE =
      Rule.should("THR-02", CLIENT, DOC)
          .title("A throttled call is not repeated at once")
          .does("gets 429")
          .requires("the client SHOULD wait, longer each time and with jitter")
          .from(Source.participantApi("SendMessage"))
          .check(Check.notYet());

  private BacksOff() {}
}
