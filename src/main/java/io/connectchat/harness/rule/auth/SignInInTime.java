package io.connectchat.harness.rule.auth;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** AUTH-04: a sign-in uses the session of its event, within a minute. */
final class SignInInTime {
  static final Rule RULE =
      Rule.must("AUTH-04", CLIENT, DOC)
          .title("A sign-in uses the session of its event, within a minute")
          .does("gets authentication.initiated")
          .requires(
              "GetAuthenticationUrl MUST carry that SessionId (36 characters) within 60 seconds")
          .from(Source.participantApi("GetAuthenticationUrl"))
          .check(Check.notYet());

  private SignInInTime() {}
}
