package io.connectchat.harness.rule.event;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** EVT-13: the customer's own joining is recorded. */
final class CustomerJoined {
  static final Rule RULE =
      Rule.should("EVT-13", SERVICE, OBS)
          .title("The customer's own joining is recorded")
          .does("reads the transcript")
          .requires("it SHOULD have participant.joined of the customer")
          .from(Source.participantApi("GetTranscript"))
          .check(Check.notYet());

  private CustomerJoined() {}
}
