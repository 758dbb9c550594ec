package io.connectchat.harness.diagnosis;

import java.util.Optional;

/** 8-20: the chat ended while nobody listened. */
final class EndedWhileAway {
  static final Symptom SYMPTOM =
      Symptom.of("8-20")
          .felt("the chat has ended while the app was away, and looks alive")
          .shows(
              "CreateParticipantConnection answers 403 after the customer had been connected,"
                  + " or any call does while no socket listens, and chat.ended never came")
          .because(
              "who has no socket open when a chat ends is told nothing; only the next call "
                  + "says so, with 403")
          .remedy("take a 403 on reconnect for the end of the chat and show it")
          .from("https://github.com/amazon-connect/amazon-connect-chatjs/pull/252")
          .explains("STEP", "SEND-09", "RECV-16", "ANSWER", "DLG-01", "DISC-04")
          .seenIn(EndedWhileAway::look);

  private EndedWhileAway() {}

  private static Optional<Sight> look(Course course) {
    long ended = course.calls().endedMeanwhileNanos();
    if (course.heard().endedNanos() != Course.NEVER) {
      return Optional.empty();
    }
    if (ended != Course.NEVER) {
      return Optional.of(Sight.certain("the reconnect was refused with 403 %s", course.at(ended)));
    }
    return course.calls().troubles().stream()
        .filter(trouble -> trouble.isAccessDenied() && isAfterConnection(trouble, course))
        .filter(trouble -> !course.isOver(trouble.nanos()))
        .findFirst()
        .map(trouble -> sight(trouble, course));
  }

  private static boolean isAfterConnection(Trouble trouble, Course course) {
    boolean rightToken =
        switch (trouble.token()) {
          case NOT_KEPT -> true;
          case PARTICIPANT -> trouble.operation().equals("CreateParticipantConnection");
          case CONNECTION -> !trouble.operation().equals("CreateParticipantConnection");
          default -> false;
        };
    return rightToken
        && course.start().isConnected()
        && trouble.nanos() > course.start().connectedNanos()
        && course.calls().tokenExpiredNanos() == Course.NEVER;
  }

  private static Sight sight(Trouble trouble, Course course) {
    String came = trouble.inWords() + " " + course.at(trouble.nanos());
    if (trouble.operation().equals("CreateParticipantConnection")) {
      return Sight.certain("%s, after the customer had been connected", came);
    }
    return course.sockets().isListening()
        ? Sight.possible("%s, and no chat.ended came on the open socket", came)
        : Sight.likely("%s, while no subscribed socket was open", came);
  }
}
