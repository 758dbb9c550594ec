package io.connectchat.harness.rule.auth;

import io.connectchat.harness.evidence.History;
import io.connectchat.harness.evidence.Observation.Exchange;
import io.connectchat.harness.evidence.Seen;

/** Whose token a call bears. */
final class Tokens {
  private Tokens() {}

  /** Whether nobody was ever given the token that a call bears. */
  static boolean madeUp(History history, Seen<Exchange> call) {
    String token = call.what().asked().bearer();
    return !token.isEmpty()
        && history.sessions().stream()
            .noneMatch(
                session ->
                    session.participantTokens().contains(token)
                        || session.connectionTokens().contains(token));
  }
}
