package io.connectchat.harness.rule.auth;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.INFER;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Facts;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** AUTH-09: the ConnectionToken does not connect. */
final class ConnectsWithParticipantToken {
  static final Rule RULE =
      Rule.should("AUTH-09", SERVICE, INFER)
          .title("The ConnectionToken does not connect")
          .does("asks for a connection with the ConnectionToken")
          .requires("it SHOULD be refused with 403")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(
              Check.each(
                  "a connection that is asked for with the ConnectionToken",
                  "403 AccessDeniedException",
                  history ->
                      history
                          .exchanges("CreateParticipantConnection")
                          .filter(Facts::bearsConnectionToken),
                  call -> Facts.notRefusedWith(403, call)));

  private ConnectsWithParticipantToken() {}
}
