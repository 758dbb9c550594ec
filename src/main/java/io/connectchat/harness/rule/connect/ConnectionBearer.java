package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
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
          .check(
              Check.each(
                  "a CreateParticipantConnection in a chat whose start was seen",
                  "the ParticipantToken of the start in X-Amz-Bearer",
                  history ->
                      history
                          .exchanges("CreateParticipantConnection")
                          .filter(seen -> !seen.session().participantTokens().isEmpty()),
                  seen ->
                      Conduct.unless(
                          seen.session().participantTokens().contains(seen.what().asked().bearer()),
                          seen.session().connectionTokens().contains(seen.what().asked().bearer())
                              ? "a ConnectionToken"
                              : seen.what().asked().bearer().isEmpty()
                                  ? "no X-Amz-Bearer"
                                  : "another token")));

  private ConnectionBearer() {}
}
