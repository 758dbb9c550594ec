package io.connectchat.harness.diagnosis;

import java.util.Optional;

/** 8-01: messages are missing after the network was away. */
final class LostInTheGap {
  static final Symptom SYMPTOM =
      Symptom.of("8-01")
          .felt("messages are missing after the network was away")
          .shows(
              "the only subscribed socket was closed by the other side, and either no other "
                  + "was subscribed, or no GetTranscript followed the new subscription")
          .because(
              "the service does not send again what was said while no subscribed socket was "
                  + "open")
          .remedy(
              "reconnect with a new URL, subscribe, then read GetTranscript and merge it by "
                  + "Id (load run: chat.reconnect=true)")
          .from(
              "https://github.com/amazon-connect/amazon-connect-chatjs/issues/254",
              "https://github.com/amazon-connect/amazon-connect-chatjs/pull/211",
              "https://github.com/amazon-connect/amazon-connect-chatjs/pull/245")
          .explains("SEND-09", "RECV-16", "ANSWER", "DLG-01")
          .seenIn(LostInTheGap::look);

  private LostInTheGap() {}

  private static Optional<Sight> look(Course course) {
    Sockets sockets = course.sockets();
    if (!sockets.wasLost() || course.isOver(sockets.lost().nanos())) {
      return Optional.empty();
    }
    String lost =
        "socket %d was closed by the other side with code %d, %s,"
            .formatted(
                sockets.lost().socket(), sockets.lost().code(), course.at(sockets.lost().nanos()));
    if (sockets.backNanos() == Course.NEVER) {
      return Optional.of(
          Sight.certain(
              "%s and none was subscribed after it; %d of the customer's messages were accepted"
                  + " without a socket to come back on",
              lost, course.calls().deafSends()));
    }
    boolean read = course.calls().lastReadNanos() >= sockets.backNanos();
    return read
        ? Optional.empty()
        : Optional.of(
            Sight.certain(
                "%s, another was subscribed %s, and GetTranscript was not read after that",
                lost, course.at(sockets.backNanos())));
  }
}
