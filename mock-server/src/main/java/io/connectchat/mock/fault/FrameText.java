package io.connectchat.mock.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Changes the JSON text of frames. */
final class FrameText {
  private static final String OUTER = "frame.";
  private static final JsonMapper MAPPER = new JsonMapper();

  private FrameText() {}

  /** The text as a JSON string, quotes included. */
  static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  /**
   * Edits a member, named by its path: {@code Content}, {@code MessageMetadata.MessageId}; {@code
   * frame.contentType} is one of the frame around the item. Without that member's object nothing
   * happens.
   */
  static String edited(String frame, String path, BiConsumer<ObjectNode, String> edit) {
    boolean outer = path.startsWith(OUTER);
    List<String> names = List.of((outer ? path.substring(OUTER.length()) : path).split("\\."));
    Consumer<ObjectNode> member =
        object -> {
          JsonNode at = object;
          for (String name : names.subList(0, names.size() - 1)) {
            at = at.path(name);
          }
          if (at instanceof ObjectNode parent) {
            edit.accept(parent, names.get(names.size() - 1));
          }
        };
    return outer ? editedFrame(frame, member) : edited(frame, member);
  }

  private static String editedFrame(String frame, Consumer<ObjectNode> edit) {
    try {
      JsonNode outer = MAPPER.readTree(frame);
      if (outer instanceof ObjectNode object) {
        edit.accept(object);
      }
      return MAPPER.writeValueAsString(outer);
    } catch (JsonProcessingException e) {
      return frame; // an earlier fault has garbled it
    }
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
