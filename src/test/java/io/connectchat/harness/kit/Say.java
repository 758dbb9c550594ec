package io.connectchat.harness.kit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.stream.Stream;

/** Bodies of requests as they should be. */
final class Say {
  static final String EVENT = "application/vnd.amazonaws.connect.event.";
  static final String RESPONSE = "application/vnd.amazonaws.connect.message.interactive.response";

  private Say() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode text(String text) {
    return content("text/plain", text);
  }

  static ObjectNode content(String type, String content) {
    return object()
        .put("ContentType", type)
        .put("Content", content)
        .put("ClientToken", UUID.randomUUID().toString());
  }

  static ObjectNode typing() {
    return object()
        .put("ContentType", EVENT + "typing")
        .put("ClientToken", UUID.randomUUID().toString());
  }

  static ObjectNode receipt(String kind, String messageId) {
    return content(EVENT + kind, "{\"messageId\":\"" + messageId + "\"}");
  }

  static ObjectNode file(String name, int bytes) {
    return object()
        .put("AttachmentName", name)
        .put("AttachmentSizeInBytes", bytes)
        .put("ContentType", "text/plain")
        .put("ClientToken", UUID.randomUUID().toString());
  }

  static ObjectNode completes(String... attachments) {
    ObjectNode body = object().put("ClientToken", UUID.randomUUID().toString());
    Stream.of(attachments).forEach(body.putArray("AttachmentIds")::add);
    return body;
  }
}
