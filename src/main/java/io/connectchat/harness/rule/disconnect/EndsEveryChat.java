package io.connectchat.harness.rule.disconnect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** DISC-01: every chat that was started is ended. */
final class EndsEveryChat {
  static final Rule RULE =
      Rule.must("DISC-01", CLIENT, DOC)
          .title("Every chat that was started is ended")
          .does("is done with a chat")
          .requires(
              "the client MUST end it with DisconnectParticipant or StopContact: open chats count against the quota")
          .from(Source.adminGuide("Service quotas", "amazon-connect-service-limits"))
          .check(Check.notYet());

  private EndsEveryChat() {}
}
