package io.connectchat.harness.rule.auth;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.DOC;

import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;

/** AUTH-02: the Participant Service gets no AWS credentials. */
final class NoCredentials {
  static final Rule RULE =
      Rule.should("AUTH-02", CLIENT, DOC)
          .title("The Participant Service gets no AWS credentials")
          .does("calls the Participant Service")
          .requires("the request SHOULD NOT be signed with an access key")
          .from(Source.participantApi("SendMessage"))
          .check(
              Check.each(
                  "a call of the Participant Service",
                  "no Authorization, or one without an access key",
                  Conduct::participantCalls,
                  seen ->
                      Conduct.unless(
                          isEmpty(seen.what().asked().header("Authorization")),
                          "an Authorization with an access key")));

  private NoCredentials() {}

  /** AWS's web client signs with an empty key. */
  private static boolean isEmpty(String authorization) {
    return authorization.isEmpty() || authorization.contains("Credential=/");
  }
}
