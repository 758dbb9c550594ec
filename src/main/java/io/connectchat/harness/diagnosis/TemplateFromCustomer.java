package io.connectchat.harness.diagnosis;

import io.connectchat.harness.wire.ContentTypes;
import java.util.Optional;

/** 8-15: a customer cannot send interactive templates. */
final class TemplateFromCustomer {
  static final Symptom SYMPTOM =
      Symptom.of("8-15")
          .felt("a customer's interactive message is refused")
          .shows(
              "SendMessage answers 400 to "
                  + "application/vnd.amazonaws.connect.message.interactive")
          .because(
              "interactive templates come from a bot, a Lambda or a Show view block; by "
                  + "design customers do not send them")
          .remedy(
              "send the picked title as text/plain, or an answer as "
                  + "message.interactive.response")
          .from("https://github.com/amazon-connect/amazon-connect-chatjs/issues/287")
          .seenIn(TemplateFromCustomer::look);

  private TemplateFromCustomer() {}

  private static Optional<Sight> look(Course course) {
    return course
        .calls()
        .refused("SendMessage")
        .filter(trouble -> trouble.is(400) && trouble.said().equals(ContentTypes.INTERACTIVE))
        .findFirst()
        .map(
            trouble ->
                Sight.certain(
                    "%s %s to an interactive message",
                    trouble.inWords(), course.at(trouble.nanos())));
  }
}
