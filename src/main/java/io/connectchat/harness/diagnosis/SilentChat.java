package io.connectchat.harness.diagnosis;

import java.util.Optional;

/** 8-23: nothing arrives, and there is no error. */
final class SilentChat {
  static final Symptom SYMPTOM =
      Symptom.of("8-23")
          .felt("nothing arrives, and there is no error")
          .shows(
              "a socket was open and never subscribed; or frames came whose content could not"
                  + " be read; or a client shows nothing of what came; or a subscribed socket to "
                  + "which nothing was sent")
          .because(
              "aws/chat frames come only after aws/subscribe; their content is JSON in a "
                  + "string that has to be parsed a second time; and a flow without a prompt, bot "
                  + "or agent says nothing")
          .remedy(
              "send aws/subscribe for aws/chat and await its acknowledgement; parse content "
                  + "once more; see whether the flow says anything")
          .from("protocol notes 3.4(15) and 3.2(7); no single thread")
          .explains("STEP", "RECV-01", "SEND-09", "RECV-16", "ANSWER", "DLG-01")
          .seenIn(SilentChat::look);

  private SilentChat() {}

  private static Optional<Sight> look(Course course) {
    Sockets sockets = course.sockets();
    Heard heard = course.heard();
    if (sockets.opened() == 0) {
      return Optional.empty();
    }
    if (!sockets.wasSubscribed()) {
      return heard.chats() > 0 ? Optional.empty() : Optional.of(notSubscribed(sockets));
    }
    if (heard.broken() > 0 && heard.chats() == 0) {
      return Optional.of(
          Sight.certain(
              "%d frames came whose content could not be read: %s",
              heard.broken(), heard.whyBroken()));
    }
    if (heard.messages() > 0 && heard.shown() == 0) {
      return Optional.of(
          Sight.likely(
              "%d messages came on a subscribed socket, and the client shows none: is content"
                  + " parsed once only?",
              heard.messages()));
    }
    return heard.messages() == 0
        ? Optional.of(
            Sight.likely(
                "the subscription stood %s, and no message came in the %s s after it",
                course.at(sockets.subscribedNanos()),
                Course.seconds(sockets.subscribedNanos(), course.lastNanos())))
        : Optional.empty();
  }

  private static Sight notSubscribed(Sockets sockets) {
    if (sockets.subscribes() == 0) {
      return Sight.certain("a socket was open, and aws/subscribe was never sent on it");
    }
    return Sight.certain(
        "aws/subscribe was sent %d times; %s",
        sockets.subscribes(),
        sockets.lastAck().isEmpty() ? "no answer came" : "the answer was: " + sockets.lastAck());
  }
}
