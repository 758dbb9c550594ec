package io.connectchat.harness.rule.auth;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.INFER;

import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Refusals;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Set;

/** AUTH-09: the ConnectionToken does not connect. */
final class ConnectsWithParticipantToken {
  static final Rule RULE =
      Rule.should("AUTH-09", SERVICE, INFER)
          .title("The ConnectionToken does not connect")
          .does("asks for a connection with the ConnectionToken")
          .requires("it SHOULD be refused with 403")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(
              Refusals.of(
                  "a connection that is asked for with the ConnectionToken",
                  "403 AccessDeniedException",
                  Set.of(403),
                  history ->
                      history
                          .exchanges("CreateParticipantConnection")
                          .filter(Facts::bearsConnectionToken)));

  private ConnectsWithParticipantToken() {}
}
