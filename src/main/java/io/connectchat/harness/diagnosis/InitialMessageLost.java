package io.connectchat.harness.diagnosis;

import java.util.Optional;

/** 1.6-18: the initial message is swallowed by the front. */
final class InitialMessageLost {
  static final Symptom SYMPTOM =
      Symptom.of("1.6-18")
          .felt("the initial message never appears")
          .shows(
              "a start through an API Gateway front asked for an InitialMessage, and neither "
                  + "a frame nor the transcript has it")
          .because(
              "the Lambda of amazon-connect-chat-ui-examples passes on neither InitialMessage"
                  + " nor Attributes nor ClientToken")
          .remedy(
              "pass InitialMessage on in the Lambda (startChatContact.js), or send the first "
                  + "message yourself when the subscription stands")
          .from(
              "https://github.com/amazon-connect/amazon-connect-chat-ui-examples/tree/master/cloudformationTemplates/startChatContactAPI",
              "protocol notes 1.6(18)")
          .explains("SEND-09", "TRN-05", "DLG-01")
          .seenIn(InitialMessageLost::look);

  private InitialMessageLost() {}

  private static Optional<Sight> look(Course course) {
    Start start = course.start();
    boolean swallowed =
        start.throughGateway()
            && start.hasChat()
            && !start.initialMessage().isEmpty()
            && !course.heard().initialCame();
    if (!swallowed || !course.sockets().wasSubscribed()) {
      return Optional.empty();
    }
    return course.heard().transcriptRead()
        ? Optional.of(
            Sight.certain(
                "the start through the gateway asked for an initial message, and the transcript"
                    + " does not have it"))
        : Optional.of(
            Sight.likely(
                "the start through the gateway asked for an initial message, and no frame had it;"
                    + " the transcript was not read"));
  }
}
