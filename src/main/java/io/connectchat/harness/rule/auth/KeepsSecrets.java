package io.connectchat.harness.rule.auth;

import static io.connectchat.harness.rule.Side.CLIENT;
import static io.connectchat.harness.rule.Tag.INFER;

import io.connectchat.harness.evidence.Observation.Explained;
import io.connectchat.harness.evidence.Session;
import io.connectchat.harness.rule.Check;
import io.connectchat.harness.rule.Conduct;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.Source;
import java.util.Set;
import java.util.stream.Stream;

/** AUTH-05: tokens and pre-signed URLs appear in no log. */
final class KeepsSecrets {
  static final Rule RULE =
      Rule.should("AUTH-05", CLIENT, INFER)
          .title("Tokens and pre-signed URLs appear in no log")
          .does("logs and reports")
          .requires("tokens and URLs with credentials SHOULD NOT appear")
          .from(Source.policy("secrets"))
          .check(
              Check.each(
                  "a client that says something",
                  "no token and no URL with credentials",
                  history -> history.seen(Explained.class),
                  seen ->
                      Conduct.unless(
                          secrets(seen.session())
                              .noneMatch(secret -> seen.what().words().contains(secret)),
                          "one of them")));

  private KeepsSecrets() {}

  private static Stream<String> secrets(Session session) {
    return Stream.of(session.participantTokens(), session.connectionTokens(), session.socketUrls())
        .flatMap(Set::stream);
  }
}
