package io.connectchat.harness.diagnosis;

import java.util.Optional;

/** 8-21: the survey is never seen. */
final class SurveyMissed {
  static final Symptom SYMPTOM =
      Symptom.of("8-21")
          .felt("the survey after the chat is never seen")
          .shows("the customer left and closed its socket before chat.ended came")
          .because(
              "a disconnect flow goes on talking to the customer after DisconnectParticipant;"
                  + " whoever closes the socket at once does not hear it")
          .remedy(
              "keep the socket open after the disconnect until chat.ended comes, with a bound"
                  + " of your own")
          .from("https://github.com/amazon-connect/amazon-connect-chatjs/pull/300")
          .explains("DISC-04")
          .seenIn(SurveyMissed::look);

  private SurveyMissed() {}

  private static Optional<Sight> look(Course course) {
    long left = course.calls().leftNanos();
    Sockets sockets = course.sockets();
    if (left == Course.NEVER || !sockets.wasHungUp() || sockets.hungUp().nanos() < left) {
      return Optional.empty();
    }
    String later = Course.seconds(left, sockets.hungUp().nanos());
    return course.heard().lastMessageNanos() > left
        ? Optional.of(
            Sight.certain(
                "the customer closed its socket %s s after DisconnectParticipant, while the other"
                    + " side was still talking and chat.ended had not come",
                later))
        : Optional.of(
            Sight.likely(
                "the customer closed its socket %s s after DisconnectParticipant, and chat.ended"
                    + " had not come",
                later));
  }
}
