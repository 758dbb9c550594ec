package io.connectchat.harness.rule.auth;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** AUTH-10: a ConnectionToken expires. */
final class TokenExpires {
  static final Rule RULE =
      Rule.must("AUTH-10", SERVICE, DOC)
          .title("A ConnectionToken expires")
          .does("calls with a ConnectionToken after its Expiry")
          .requires("it MUST be refused with 403")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.notYet());

  private TokenExpires() {}
}
