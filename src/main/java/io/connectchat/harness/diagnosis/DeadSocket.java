package io.connectchat.harness.diagnosis;

import java.util.Optional;

/** 8-10: heartbeats stop after an outage. */
final class DeadSocket {
  static final Symptom SYMPTOM =
      Symptom.of("8-10")
          .felt("after an outage of ten seconds the socket is dead, and nobody notices")
          .shows(
              "two heartbeats or more in a row without an answer on a socket that is open; or"
                  + " a client that sent none for 20 s on an open socket")
          .because(
              "an old client stops its heartbeats after an outage, or does not look for their"
                  + " answers; the connection is gone, and idle until something times out")
          .remedy(
              "take a heartbeat without an answer by the next one (10 s) for a lost "
                  + "connection: new CreateParticipantConnection, socket, subscription, "
                  + "GetTranscript (load run: chat.reconnect=true)")
          .from(
              "https://github.com/amazon-connect/amazon-connect-chatjs/issues/125",
              "https://github.com/amazon-connect/amazon-connect-chatjs/pull/151")
          .explains("HB-02", "SEND-09", "RECV-16", "ANSWER", "DLG-01")
          .seenIn(DeadSocket::look);

  private DeadSocket() {}

  private static final long TWO_BEATS = 20_000_000_000L;

  private static Optional<Sight> look(Course course) {
    Sockets sockets = course.sockets();
    if (sockets.mostMissed() >= 2) {
      return Optional.of(
          Sight.certain(
              "%d heartbeats in a row had no answer, the first of them sent %s",
              sockets.mostMissed(), course.at(sockets.mostMissedSince())));
    }
    long last = sockets.beatNanos();
    boolean silent = last != Course.NEVER && course.lastNanos() - last > TWO_BEATS;
    return silent && sockets.isOpen()
        ? Optional.of(
            Sight.likely(
                "the last heartbeat was sent %s, and the socket was open for %s s more",
                course.at(last), Course.seconds(last, course.lastNanos())))
        : Optional.empty();
  }
}
