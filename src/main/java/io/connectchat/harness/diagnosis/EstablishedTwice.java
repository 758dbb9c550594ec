package io.connectchat.harness.diagnosis;

import java.util.Optional;

/** 8-04: a handler runs twice at the start. */
final class EstablishedTwice {
  static final Symptom SYMPTOM =
      Symptom.of("8-04")
          .felt(
              "the handler of \"established\" runs twice at the start, and the first messages "
                  + "are lost to it")
          .shows(
              "a message was accepted behind CreateParticipantConnection and before any "
                  + "socket was subscribed, and its frame did not come")
          .because(
              "ChatJS says \"established\" when the REST call has answered, and once more when "
                  + "the socket is open; the first one is no live socket")
          .remedy(
              "send only after the acknowledgement of aws/subscribe, and read GetTranscript "
                  + "for what came before")
          .from(
              "https://github.com/amazon-connect/amazon-connect-chatjs/issues/124",
              "https://github.com/amazon-connect/amazon-connect-chatjs/issues/298")
          .explains("SEND-09", "RECV-16", "ANSWER", "DLG-01")
          .seenIn(EstablishedTwice::look);

  private EstablishedTwice() {}

  private static Optional<Sight> look(Course course) {
    long sent = course.calls().deafSendNanos();
    boolean before =
        sent != Course.NEVER
            && (!course.sockets().wasSubscribed() || sent < course.sockets().subscribedNanos());
    return before && course.heard().isUnheard()
        ? Optional.of(
            Sight.certain(
                "a message was accepted %s, %s, and its frame did not come",
                course.at(sent),
                course.sockets().wasSubscribed()
                    ? "before the subscription stood "
                        + course.at(course.sockets().subscribedNanos())
                    : "and no socket was ever subscribed"))
        : Optional.empty();
  }
}
