package io.connectchat.harness.diagnosis;

import java.util.List;
import java.util.Optional;

/** 8-09: messages come out of order or twice. */
final class OutOfOrder {
  static final Symptom SYMPTOM =
      Symptom.of("8-09")
          .felt("messages come out of order or twice")
          .shows("frames on a socket are not in the order of AbsoluteTime, or one Id comes twice")
          .because(
              "the service promises no order on the socket, and while two sockets of a "
                  + "participant are open both get every frame")
          .remedy(
              "sort by AbsoluteTime and drop an Id that is there already; close the old "
                  + "socket once the new one is subscribed")
          .from(
              "https://github.com/amazon-connect/amazon-connect-chatjs/pull/115",
              "https://github.com/amazon-connect/amazon-connect-chat-ui-examples/pull/50")
          .explains("ORD-02")
          .seenIn(OutOfOrder::look);

  private OutOfOrder() {}

  private static Optional<Sight> look(Course course) {
    Heard heard = course.heard();
    List<String> found = course.findings("ORD-02");
    String seen =
        heard.twice().isEmpty()
            ? found.stream().findFirst().orElse(heard.disorder())
            : heard.twice();
    return seen.isEmpty() ? Optional.empty() : Optional.of(Sight.certain("%s", seen));
  }
}
