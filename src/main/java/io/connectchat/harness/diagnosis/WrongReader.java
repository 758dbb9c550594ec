package io.connectchat.harness.diagnosis;

import java.util.Optional;

/** 8-03: receipts are for the wrong person. */
final class WrongReader {
  static final Symptom SYMPTOM =
      Symptom.of("8-03")
          .felt("receipts fire for the wrong person")
          .shows(
              "a receipt names a RecipientParticipantId that nobody in the chat has, or a "
                  + "customer's receipt is for its own message")
          .because(
              "the client was made with another ParticipantId than the start gave it, so that"
                  + " it takes its own receipts for the other side's")
          .remedy(
              "give the client the ParticipantId that StartChatContact answered; compare "
                  + "RecipientParticipantId with it, and send receipts only for messages of others")
          .from("https://github.com/amazon-connect/amazon-connect-chatjs/issues/137")
          .explains()
          .seenIn(WrongReader::look);

  private WrongReader() {}

  private static Optional<Sight> look(Course course) {
    if (!course.heard().wrongReceipt().isEmpty()) {
      return Optional.of(
          Sight.likely(
              "a receipt names %s as reader, who has not been seen in the chat",
              course.heard().wrongReceipt()));
    }
    return course.calls().words().ownReceipt().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Sight.certain(
                "the customer sent a receipt for its own message %s",
                course.calls().words().ownReceipt()));
  }
}
