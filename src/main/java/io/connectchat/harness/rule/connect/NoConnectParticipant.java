package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** CONN-10: a customer with a socket does not ask to be marked as connected. */
final class NoConnectParticipant {
  static final Rule RULE =
      Rule.should("CONN-10", CLIENT, DOC)
          .title("A customer with a socket does not ask to be marked as connected")
          .does("connects")
          .requires(
              "ConnectParticipant:true SHOULD NOT be sent: it is for message streaming and for agents")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(
              Conduct.bodies(
                  "CreateParticipantConnection",
                  "no ConnectParticipant, or false",
                  body ->
                      Conduct.unless(
                          !body.path("ConnectParticipant").asBoolean(false),
                          "ConnectParticipant: true")));

  private NoConnectParticipant() {}
}
