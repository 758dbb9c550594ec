package io.connectchat.harness.diagnosis;

import java.util.Optional;

/** 2.1-05: 403 as the ConnectionToken has expired. */
final class TokenExpired {
  static final Symptom SYMPTOM =
      Symptom.of("2.1-05")
          .felt("403 after a chat has gone on for a day")
          .shows("a call with a ConnectionToken answers 403 behind the Expiry that came with it")
          .because("a ConnectionToken lives a day, however long the chat may last")
          .remedy(
              "call CreateParticipantConnection again before ConnectionCredentials.Expiry, "
                  + "and use the new token and socket")
          .from(
              "https://docs.aws.amazon.com/connect/latest/APIReference/API_connect-participant_CreateParticipantConnection.html",
              "protocol notes 2.1(5)")
          .seenIn(TokenExpired::look);

  private TokenExpired() {}

  private static Optional<Sight> look(Course course) {
    long expired = course.calls().tokenExpiredNanos();
    return expired == Course.NEVER
        ? Optional.empty()
        : Optional.of(
            Sight.certain(
                "403 came %s, behind the Expiry of the newest ConnectionToken",
                course.at(expired)));
  }
}
