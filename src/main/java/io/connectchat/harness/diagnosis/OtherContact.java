package io.connectchat.harness.diagnosis;

import java.util.Optional;

/** 8-19: an empty transcript for another contact. */
final class OtherContact {
  static final Symptom SYMPTOM =
      Symptom.of("8-19")
          .felt("the transcript is empty, and there is no error")
          .shows(
              "GetTranscript with another ContactId than the chat's answers 200 without an "
                  + "item")
          .because("a ContactId that is valid and not of this chat finds nothing; that is no error")
          .remedy(
              "leave ContactId out, or give the one that the token belongs to; past chats are"
                  + " read through a persistent chat's NextToken")
          .from("https://github.com/amazon-connect/amazon-connect-chatjs/issues/28")
          .explains("TRN-05", "TRN-10", "TRN-11", "TRN-12")
          .seenIn(OtherContact::look);

  private OtherContact() {}

  private static Optional<Sight> look(Course course) {
    String asked = course.calls().words().emptyRead();
    return asked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Sight.certain(
                "GetTranscript of contact %s was empty; the chat was started as %s",
                asked, course.start().contactId()));
  }
}
