package io.connectchat.harness.diagnosis;

import java.util.Optional;

/** 8-12: 409 to a receipt. */
final class TooManyForReceipts {
  static final Symptom SYMPTOM =
      Symptom.of("8-12")
          .felt("409 to a read receipt")
          .shows("SendEvent of a receipt answers 409 ConflictException")
          .because(
              "receipts are for two participants only: a third one or a supervisor has joined"
                  + " the chat")
          .remedy(
              "take it for no failure, and send no receipts while more than two are in the "
                  + "chat")
          .from("https://github.com/amazon-connect/AmazonConnectSDK/issues/9")
          .seenIn(TooManyForReceipts::look);

  private TooManyForReceipts() {}

  private static Optional<Sight> look(Course course) {
    return course
        .calls()
        .refused("SendEvent")
        .filter(trouble -> trouble.is(409))
        .findFirst()
        .map(
            trouble ->
                Sight.certain(
                    "%s %s to %s", trouble.inWords(), course.at(trouble.nanos()), trouble.said()));
  }
}
