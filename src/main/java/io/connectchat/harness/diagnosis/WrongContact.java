package io.connectchat.harness.diagnosis;

import java.util.Optional;

/** 8-02: connected and subscribed, and no callback. */
final class WrongContact {
  static final Symptom SYMPTOM =
      Symptom.of("8-02")
          .felt("connected and subscribed, and no callback is called")
          .shows(
              "frames came, and all of another ContactId than the chat was started with; or "
                  + "the client shows none of the messages that came")
          .because(
              "the client passes over every frame whose contact it does not know, without a "
                  + "word: it was given a wrong ContactId, or filters on ContactId alone, which "
                  + "changes with a transfer while InitialContactId stays")
          .remedy(
              "give the client the ContactId that StartChatContact answered, and let a frame "
                  + "in when either ContactId or InitialContactId is it")
          .from("https://github.com/amazon-connect/amazon-connect-chatjs/issues/136")
          .explains("RECV-12", "SEND-09", "RECV-16", "ANSWER", "DLG-01")
          .seenIn(WrongContact::look);

  private WrongContact() {}

  private static Optional<Sight> look(Course course) {
    Heard heard = course.heard();
    if (heard.foreign() > 0 && heard.foreign() == heard.chats()) {
      return Optional.of(
          Sight.likely(
              "all %d frames are of contact %s, and the chat was started as %s",
              heard.chats(), heard.foreignContact(), course.start().contactId()));
    }
    return heard.shown() == 0 && heard.messages() > 0
        ? Optional.of(Sight.likely("%d messages came, and the client shows none", heard.messages()))
        : Optional.empty();
  }
}
