package io.connectchat.mock.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** Changes the JSON text of frames. */
final class FrameText {
  private static final JsonMapper MAPPER = new JsonMapper();

  private FrameText() {}

  /** The text as a JSON string, quotes included. */
  static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  /** Edits the innermost object: the item of a chat frame, or a control frame itself. */
  static String edited(String frame, Consumer<ObjectNode> edit) {
    try {
      JsonNode outer = MAPPER.readTree(frame);
      if (!(outer instanceof ObjectNode object)) {
        return frame; // an earlier fault has made it something else
      }
      if (!object.path("content").isTextual()) {
        edit.accept(object);
      } else if (MAPPER.readTree(object.get("content").textValue()) instanceof ObjectNode item) {
        edit.accept(item);
        object.put("content", MAPPER.writeValueAsString(item));
      }
      return MAPPER.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      return frame; // an earlier fault has garbled it
    }
  }
}
