package io.connectchat.harness.rule.connect;

import static io.connectchat.harness.rule.Side.SERVICE;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** CONN-09: a ConnectionToken is good for at most a day. */
final class TokenExpiry {
  static final Rule RULE =
      Rule.should("CONN-09", SERVICE, DOC)
          .title("A ConnectionToken is good for at most a day")
          .does("connects")
          .requires("ConnectionCredentials.Expiry SHOULD lie ahead, by 24 hours at most")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.notYet());

  private TokenExpiry() {}
}
