package io.connectchat.harness.diagnosis;

import java.util.Optional;
import java.util.stream.Stream;

/** 8-08: 403 right after the end. */
final class AfterTheEnd {
  static final Symptom SYMPTOM =
      Symptom.of("8-08")
          .felt("403 right after the chat was ended")
          .shows(
              "SendMessage, SendEvent or DisconnectParticipant answers 403 after "
                  + "DisconnectParticipant was accepted or chat.ended came")
          .because(
              "a chat that is over refuses every call; typically a receipt that was held back"
                  + " fires after the disconnect, or the disconnect is sent twice")
          .remedy(
              "drop pending receipts and events when the customer leaves or chat.ended comes,"
                  + " and disconnect once")
          .from(
              "https://github.com/amazon-connect/amazon-connect-chat-interface/issues/128",
              "https://github.com/amazon-connect/amazon-connect-chat-ui-examples/issues/154",
              "https://github.com/amazon-connect/amazon-connect-chatjs/issues/126")
          .seenIn(AfterTheEnd::look);

  private AfterTheEnd() {}

  private static Optional<Sight> look(Course course) {
    return Stream.of("SendMessage", "SendEvent", "DisconnectParticipant")
        .flatMap(operation -> course.calls().refused(operation))
        .filter(trouble -> trouble.isAccessDenied() && course.isOver(trouble.nanos()))
        .findFirst()
        .map(
            trouble ->
                Sight.certain(
                    "%s %s, and %s",
                    trouble.inWords(), course.at(trouble.nanos()), course.howItEnded()));
  }
}
