package io.connectchat.harness.diagnosis;

import io.connectchat.harness.wire.ContentTypes;
import java.util.Optional;
import java.util.Set;

/** 8-14: SendEvent is refused. */
final class UnknownEvent {
  static final Symptom SYMPTOM =
      Symptom.of("8-14")
          .felt("SendEvent is refused")
          .shows(
              "SendEvent answers 400 to another ContentType than typing, message.delivered, "
                  + "message.read and connection.acknowledged")
          .because(
              "customers may send these four events and no other; what the README of ChatJS "
                  + "says of participant.invited is wrong")
          .remedy("send one of the four; say anything else in a message")
          .from(
              "https://github.com/amazon-connect/amazon-connect-chatjs/issues/134",
              "https://github.com/amazon-connect/amazon-connect-chatjs/issues/135")
          .seenIn(UnknownEvent::look);

  private UnknownEvent() {}

  private static final Set<String> SENDABLE =
      Set.of(
          ContentTypes.TYPING,
          ContentTypes.DELIVERED,
          ContentTypes.READ,
          ContentTypes.CONNECTION_ACKNOWLEDGED);

  private static Optional<Sight> look(Course course) {
    return course
        .calls()
        .refused("SendEvent")
        .filter(trouble -> trouble.is(400) && !SENDABLE.contains(trouble.said()))
        .findFirst()
        .map(
            trouble ->
                Sight.certain(
                    "%s %s to %s",
                    trouble.inWords(),
                    course.at(trouble.nanos()),
                    trouble.said().isEmpty() ? "no ContentType" : trouble.said()));
  }
}
