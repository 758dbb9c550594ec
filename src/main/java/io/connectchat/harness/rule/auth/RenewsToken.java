package io.connectchat.harness.rule.auth;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** AUTH-03: a ConnectionToken is renewed within its day. */
final class RenewsToken {
  static final Rule RULE =
      Rule.should("AUTH-03", CLIENT, DOC)
          .title("A ConnectionToken is renewed within its day")
          .does("holds a chat for more than a day")
          .requires("the client SHOULD connect again before Expiry")
          .from(Source.participantApi("CreateParticipantConnection"))
          .check(Check.notYet());

  private RenewsToken() {}
}
