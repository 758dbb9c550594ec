package io.connectchat.harness.rule.reconnect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.SDK;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** RECON-04: a socket is replaced before its ConnectionExpiry. */
final class RotatesInTime {
  static final Rule RULE =
      Rule.should("RECON-04", CLIENT, SDK)
          .title("A socket is replaced before its ConnectionExpiry")
          .does("keeps a chat open for an hour")
          .requires("the client SHOULD have a new socket subscribed before it closes the old one")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.notYet());

  private RotatesInTime() {}
}
