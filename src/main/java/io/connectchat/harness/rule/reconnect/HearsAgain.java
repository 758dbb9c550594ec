package io.connectchat.harness.rule.reconnect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** RECON-08: a new socket gets what is said from then on. */
final class HearsAgain {
  static final Rule RULE =
      Rule.should("RECON-08", SERVICE, DOC)
          .title("A new socket gets what is said from then on")
          .does("connects again, subscribes and sends")
          .requires("the echo SHOULD come on the new socket")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.notYet());

  private HearsAgain() {}
}
