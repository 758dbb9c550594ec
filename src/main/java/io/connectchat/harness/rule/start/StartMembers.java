package io.connectchat.harness.rule.start;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** START-02: a start has its three required members, in their bounds. */
final class StartMembers {
  static final Rule RULE =
      Rule.must("START-02", CLIENT, MODEL)
          .title("A start has its three required members, in their bounds")
          .does("starts a chat")
          .requires(
              "InstanceId (1 to 100 characters), ContactFlowId (at most 500) and ParticipantDetails.DisplayName (1 to 256) MUST be in the body")
          .from(Source.api("StartChatContact"))
          .check(Check.notYet());

  private StartMembers() {}
}
