package io.connectchat.harness.diagnosis;

import java.util.Optional;

/** 8-05: 403 to a call with the wrong token. */
final class WrongToken {
  static final Symptom SYMPTOM =
      Symptom.of("8-05")
          .felt("SendMessage answers 403")
          .shows(
              "a 403 to a call that carried the ParticipantToken, none, or one that the "
                  + "conversation was never given; CreateParticipantConnection that carried a "
                  + "ConnectionToken")
          .because(
              "CreateParticipantConnection takes the ParticipantToken of the start; every "
                  + "other call takes the ConnectionToken that it answers")
          .remedy(
              "put ConnectionCredentials.ConnectionToken of the newest "
                  + "CreateParticipantConnection into X-Amz-Bearer")
          .from("https://github.com/amazon-connect/amazon-connect-chatjs/issues/120")
          .seenIn(WrongToken::look);

  private WrongToken() {}

  private static Optional<Sight> look(Course course) {
    return course.calls().troubles().stream()
        .filter(trouble -> trouble.isAccessDenied() && isWrong(trouble))
        .findFirst()
        .map(trouble -> sight(trouble, course));
  }

  private static boolean isWrong(Trouble trouble) {
    boolean connecting = trouble.operation().equals("CreateParticipantConnection");
    return switch (trouble.token()) {
      case PARTICIPANT -> !connecting && !isSigned(trouble);
      case CONNECTION -> connecting;
      case NONE, FOREIGN -> !connecting && !isSigned(trouble);
      case NOT_KEPT -> false;
    };
  }

  /** Calls that carry no token by right. */
  private static boolean isSigned(Trouble trouble) {
    return switch (trouble.operation()) {
      case "StartChatContact", "GatewayStart", "StopContact", "Upload", "Download" -> true;
      default -> false;
    };
  }

  private static Sight sight(Trouble trouble, Course course) {
    String evidence = trouble.inWords() + " " + course.at(trouble.nanos()) + " and carried ";
    return switch (trouble.token()) {
      case PARTICIPANT -> Sight.certain("%s", evidence + "the ParticipantToken");
      case CONNECTION -> Sight.certain("%s", evidence + "a ConnectionToken");
      case NONE -> Sight.certain("%s", evidence + "no X-Amz-Bearer");
      default -> Sight.likely("%s", evidence + "a token that this chat was never given");
    };
  }
}
