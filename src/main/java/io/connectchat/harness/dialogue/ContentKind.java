package io.connectchat.harness.dialogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names by which a dialogue calls content types. Source: Amazon Connect Participant Service API
 * Reference, Item, ContentType.
 */
final class ContentKind {
  static final String ATTACHMENT = "attachment";

  private static final String EVENT = "application/vnd.amazonaws.connect.event.";
  private static final Map<String, String> NAMES = names();

  private ContentKind() {}

  static List<String> known() {
    return List.copyOf(NAMES.keySet());
  }

  /** The content type of a name; a content type stands for itself. */
  static Optional<String> of(String name) {
    return name.contains("/") ? Optional.of(name) : Optional.ofNullable(NAMES.get(name));
  }

  /** The name of a content type, or the content type where it has none. */
  static String nameOf(String contentType) {
    return NAMES.entrySet().stream()
        .filter(entry -> entry.getValue().equals(contentType))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(contentType.isEmpty() ? "something" : contentType);
  }

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("text", "text/plain");
    names.put("markdown", "text/markdown");
    names.put("json", "application/json");
    names.put("interactive", "application/vnd.amazonaws.connect.message.interactive");
    names.put(ATTACHMENT, ATTACHMENT);
    for (String event :
        List.of(
            "typing",
            "message.delivered",
            "message.read",
            "participant.joined",
            "participant.left",
            "participant.invited",
            "participant.idle",
            "participant.returned",
            "participant.autodisconnection",
            "transfer.succeeded",
            "transfer.failed",
            "chat.ended")) {
      names.put(event, EVENT + event);
    }
    return names;
  }
}
