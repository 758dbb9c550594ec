package io.connectchat.harness.diagnosis;

import io.connectchat.harness.evidence.Token;
import java.util.Optional;

/** 8-06: 403 on the first connect. */
final class DeadOnArrival {
  static final Symptom SYMPTOM =
      Symptom.of("8-06")
          .felt("403 on connect")
          .shows("the first CreateParticipantConnection of a chat answers 403 Access denied")
          .because(
              "the chat has ended already (stopped, or not connected within five minutes of "
                  + "its start), or a ParticipantToken of an earlier chat was kept and used again")
          .remedy(
              "start a new chat for each visit, connect within five minutes, and keep a "
                  + "ParticipantToken no longer than its chat")
          .from(
              "https://github.com/amazon-connect/amazon-connect-chat-ui-examples/issues/133",
              "https://github.com/amazon-connect/amazon-connect-chat-ui-examples/issues/8",
              "https://github.com/amazon-connect/amazon-connect-chat-ui-examples/issues/70")
          .seenIn(DeadOnArrival::look);

  private DeadOnArrival() {}

  private static final long FIVE_MINUTES = 300_000_000_000L;

  private static Optional<Sight> look(Course course) {
    Start start = course.start();
    return course
        .calls()
        .refused("CreateParticipantConnection")
        .filter(trouble -> trouble.isAccessDenied() && trouble.token() != Token.CONNECTION)
        .filter(trouble -> !start.isConnected() || trouble.nanos() < start.connectedNanos())
        .findFirst()
        .map(trouble -> sight(trouble, course));
  }

  private static Sight sight(Trouble trouble, Course course) {
    Start start = course.start();
    String came = trouble.inWords() + " " + course.at(trouble.nanos());
    if (course.calls().stoppedNanos() != Course.NEVER
        && course.calls().stoppedNanos() < trouble.nanos()) {
      return Sight.certain("%s, after StopContact had ended the chat", came);
    }
    if (trouble.token() == Token.FOREIGN || trouble.token() == Token.NONE) {
      String token = trouble.token() == Token.NONE ? "no token" : "a token that is not this chat's";
      return Sight.certain("%s to %s", came, token);
    }
    if (start.hasChat() && trouble.nanos() - start.nanos() >= FIVE_MINUTES) {
      String later = Course.seconds(start.nanos(), trouble.nanos());
      return Sight.likely(
          "%s, %s s after the start; a chat waits 300 s for its customer", came, later);
    }
    return start.hasChat()
        ? Sight.likely("%s, with the token of a chat that has ended meanwhile", came)
        : Sight.likely("%s, and the start of the chat was not seen", came);
  }
}
