package io.connectchat.harness.diagnosis;

import io.connectchat.harness.wire.ContentTypes;
import java.util.Optional;

/** 8-07: customer sends fail, text/plain works. */
final class TypeNotEnabled {
  static final Symptom SYMPTOM =
      Symptom.of("8-07")
          .felt("the customer's messages are refused, and plain text works")
          .shows(
              "SendMessage answers 400 to a content type that the start's "
                  + "SupportedMessagingContentTypes lacks")
          .because(
              "a contact takes only the content types that its start has named; without a "
                  + "list, text/plain alone")
          .remedy(
              "name the type in SupportedMessagingContentTypes of StartChatContact (with "
                  + "text/plain), or send text/plain")
          .from("https://github.com/amazon-connect/amazon-connect-chat-ui-examples/issues/90")
          .seenIn(TypeNotEnabled::look);

  private TypeNotEnabled() {}

  private static Optional<Sight> look(Course course) {
    Start start = course.start();
    return course
        .calls()
        .refused("SendMessage")
        .filter(trouble -> trouble.is(400) && isOptional(trouble.said()))
        .filter(trouble -> !start.isKnown() || !start.supports(trouble.said()))
        .findFirst()
        .map(
            trouble ->
                start.isKnown()
                    ? Sight.certain(
                        "%s to %s; the start named %s",
                        trouble.inWords(), trouble.said(), start.supportedInWords())
                    : Sight.likely(
                        "%s to %s; what the start named was not seen",
                        trouble.inWords(), trouble.said()));
  }

  private static boolean isOptional(String contentType) {
    return contentType.equals(ContentTypes.TEXT_MARKDOWN)
        || contentType.equals(ContentTypes.JSON)
        || contentType.equals(ContentTypes.INTERACTIVE_RESPONSE);
  }
}
