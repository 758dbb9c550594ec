package io.connectchat.harness.rule.reconnect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** RECON-09: a customer may connect again and again. */
final class ConnectsAgain {
  static final Rule RULE =
      Rule.should("RECON-09", SERVICE, DOC)
          .title("A customer may connect again and again")
          .does("asks for several connections with one ParticipantToken")
          .requires("each SHOULD be answered 200")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.notYet());

  private ConnectsAgain() {}
}
