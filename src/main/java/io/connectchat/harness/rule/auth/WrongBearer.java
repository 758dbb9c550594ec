package io.connectchat.harness.rule.auth;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.OBS;

import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Refusals;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Set;

/** AUTH-08: the ParticipantToken is for connecting only. */
final class WrongBearer {
  static final Rule RULE =
      Rule.must("AUTH-08", SERVICE, OBS)
          .title("The ParticipantToken is for connecting only")
          .does("sends a message with the ParticipantToken")
          .requires("it MUST be refused with 403")
          .from(Source.issue("amazon-connect/amazon-connect-chatjs", 120))
          .check(
              Refusals.of(
                  "a call with the ParticipantToken that needs the ConnectionToken",
                  "403 AccessDeniedException",
                  Set.of(403),
                  history ->
                      history
                          .exchanges()
                          .filter(call -> Facts.isParticipant(call.what()))
                          .filter(
                              call ->
                                  !call.what().operation().equals("CreateParticipantConnection"))
                          .filter(
                              call ->
                                  call.session()
                                      .participantTokens()
                                      .contains(call.what().asked().bearer()))));

  private WrongBearer() {}
}
