package io.connectchat.harness.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Bodies;
import io.connectchat.harness.wire.ContentTypes;
import java.util.Locale;
import java.util.Optional;

/** 8-13: receipts fail by the form of their Content. */
final class ReceiptAsObject {
  static final Symptom SYMPTOM =
      Symptom.of("8-13")
          .felt("receipts are refused")
          .shows(
              "SendEvent of a receipt answers 400, and its Content is no text that holds JSON"
                  + " with messageId")
          .because("Content of a receipt is a string with JSON in it, not an object")
          .remedy("send Content as JSON.stringify({messageId: id})")
          .from("https://github.com/amazon-connect/amazon-connect-chatjs/issues/133")
          .seenIn(ReceiptAsObject::look);

  private ReceiptAsObject() {}

  private static Optional<Sight> look(Course course) {
    return course
        .calls()
        .refused("SendEvent")
        .filter(trouble -> trouble.is(400) && isReceipt(trouble.said()))
        .filter(trouble -> trouble.asked().isPresent())
        .filter(trouble -> !flaw(trouble.asked().orElseThrow().json().path("Content")).isEmpty())
        .findFirst()
        .map(
            trouble ->
                Sight.certain(
                    "%s %s; its Content was %s",
                    trouble.inWords(),
                    course.at(trouble.nanos()),
                    flaw(trouble.asked().orElseThrow().json().path("Content"))));
  }

  static boolean isReceipt(String contentType) {
    return contentType.equals(ContentTypes.READ) || contentType.equals(ContentTypes.DELIVERED);
  }

  private static String flaw(JsonNode content) {
    if (content.isMissingNode()) {
      return "absent";
    }
    if (!content.isTextual()) {
      return "no text but JSON of its own ("
          + content.getNodeType().name().toLowerCase(Locale.ROOT)
          + ")";
    }
    return Bodies.json(content.asText()).path("messageId").asText("").isEmpty()
        ? "a text without JSON that has messageId"
        : "";
  }
}
