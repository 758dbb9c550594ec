package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** CONN-01: a connection is asked for with the ParticipantToken. */
final class ConnectionBearer {
  static final Rule RULE =
      Rule.must("CONN-01", CLIENT, MODEL)
          .title("A connection is asked for with the ParticipantToken")
          .does("connects")
          .requires("POST /participant/connection MUST carry the ParticipantToken in X-Amz-Bearer")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.notYet());

  private ConnectionBearer() {}
}
