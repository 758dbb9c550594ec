package io.connectchat.mock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The frames of a conversation in short words, one for each: a message is what it says (an answer
 * of the echo agent is {@code >} and what it answers), an event is the end of its content type, and
 * what is wrong with a frame follows behind an exclamation mark.
 */
final class Trace {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";
  private static final Set<String> ROLES =
      Set.of("AGENT", "CUSTOMER", "SYSTEM", "CUSTOM_BOT", "SUPERVISOR");

  private final String contactId;

  Trace(String contactId) {
    this.contactId = contactId;
  }

  /** Every frame up to the end of the chat. */
  String untilEnded(Frames frames) {
    List<String> words = new ArrayList<>();
    do {
      words.add(word(frames.nextText()));
    } while (!words.get(words.size() - 1).startsWith("ended"));
    return String.join(" ", words);
  }

  private String word(String frame) {
    try {
      JsonNode outer = JSON.readTree(frame);
      return outer.path("content").isTextual()
          ? item(JSON.readTree(outer.get("content").textValue()))
          : outer.path("topic").asText("?");
    } catch (JsonProcessingException e) {
      return frame.startsWith("binary ") ? "binary" : "!" + frame.length();
    }
  }

  private String item(JsonNode item) {
    String type = item.path("ContentType").asText("");
    String word =
        item.has("Content")
            ? item.get("Content").asText().replace("You said: ", ">")
            : type.substring(type.lastIndexOf('.') + 1);
    return word + complaints(item, type);
  }

  private String complaints(JsonNode item, String type) {
    StringBuilder wrong = new StringBuilder();
    if (!item.path("AbsoluteTime").asText().matches(TIME)) {
      wrong.append("!AbsoluteTime");
    }
    if (!type.endsWith("metadata") && !item.path("ContactId").asText().equals(contactId)) {
      wrong.append("!ContactId");
    }
    if (item.has("ParticipantRole") && !ROLES.contains(item.get("ParticipantRole").asText())) {
      wrong.append("!ParticipantRole");
    }
    if (item.has("Content") && !item.has("DisplayName")) {
      wrong.append("!DisplayName");
    }
    return wrong.toString();
  }
}
