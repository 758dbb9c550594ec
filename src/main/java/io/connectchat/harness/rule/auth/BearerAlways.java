package io.connectchat.harness.rule.auth;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.MODEL;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** AUTH-01: no participant call is without a bearer token. */
final class BearerAlways {
  static final Rule RULE =
      Rule.must("AUTH-01", CLIENT, MODEL)
          .title("No participant call is without a bearer token")
          .does("calls the Participant Service")
          .requires("X-Amz-Bearer MUST be there")
          .from(Source.participantApi("SendMessage"))
          .check(
              Check.each(
                  "a call of the Participant Service",
                  "X-Amz-Bearer",
                  Conduct::participantCalls,
                  seen ->
                      Conduct.unless(
                          !seen.what().asked().bearer().isEmpty(),
                          seen.what().operation() + " without it")));

  private BearerAlways() {}
}
