package io.connectchat.harness.diagnosis;

import java.util.Optional;

/** 8-11: several connections for each chat are throttled. */
final class ConnectedTooOften {
  static final Symptom SYMPTOM =
      Symptom.of("8-11")
          .felt("two or three CreateParticipantConnection for each chat, and they are throttled")
          .shows(
              "CreateParticipantConnection answers 429, and was called more often than "
                  + "sockets were opened")
          .because("an old client calls it twice for each connect; an instance allows 6 a second")
          .remedy(
              "call it once for each connect or reconnect and use both parts of its answer; "
                  + "update ChatJS")
          .from(
              "https://github.com/amazon-connect/amazon-connect-chatjs/issues/31",
              "https://github.com/amazon-connect/amazon-connect-chatjs/issues/88")
          .seenIn(ConnectedTooOften::look);

  private ConnectedTooOften() {}

  private static Optional<Sight> look(Course course) {
    int asked = course.calls().connectionsAsked();
    int opened = course.sockets().opened();
    return asked - opened < 2
        ? Optional.empty()
        : course
            .calls()
            .refused("CreateParticipantConnection")
            .filter(trouble -> trouble.is(429))
            .findFirst()
            .map(
                trouble ->
                    Sight.certain(
                        "%s %s; it was called %d times, and %d sockets were opened",
                        trouble.inWords(), course.at(trouble.nanos()), asked, opened));
  }
}
