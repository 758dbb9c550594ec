package io.connectchat.harness.rule.receive;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** RECV-09: a role is one of five. */
final class Roles {
  static final Rule RULE =
      Rule.must("RECV-09", SERVICE, MODEL)
          .title("A role is one of five")
          .does("listens to the chat and reads the transcript")
          .requires(
              "ParticipantRole, where it is, MUST be AGENT, CUSTOMER, SYSTEM, CUSTOM_BOT or SUPERVISOR")
          .from(Source.participantApi("Item"))
          .check(Check.notYet());

  private Roles() {}
}
