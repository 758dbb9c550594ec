package io.connectchat.harness.rule.disconnect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** DISC-08: stopContact ends a chat. */
final class StopEnds {
  static final Rule RULE =
      Rule.should("DISC-08", SERVICE, DOC)
          .title("StopContact ends a chat")
          .does("stops a chat with a subscribed socket")
          .requires("StopContact SHOULD be 200, and chat.ended come")
          .from(Source.api("StopContact"))
          .check(Check.notYet());

  private StopEnds() {}
}
