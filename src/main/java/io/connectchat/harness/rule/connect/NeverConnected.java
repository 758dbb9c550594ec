package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** CONN-15: a chat whose customer never connects ends. */
final class NeverConnected {
  static final Rule RULE =
      Rule.should("CONN-15", SERVICE, DOC)
          .title("A chat whose customer never connects ends")
          .does("starts a chat, lets an hour pass and connects")
          .requires("CreateParticipantConnection SHOULD be 403")
          .from(Source.api("StartChatContact"))
          .check(Check.notYet());

  private NeverConnected() {}
}
