package io.connectchat.harness.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** The JSON object of an answer with status 200, read member by member. */
record Answer(Operation operation, JsonNode json) {

  static Answer of(Operation operation, String body) {
    try {
      JsonNode json = Json.tree(body);
      if (!json.isObject()) {
        throw new MalformedAnswer(operation, "with something that is not a JSON object");
      }
      return new Answer(operation, json);
    } catch (IOException e) {
      throw new MalformedAnswer(operation, "with something that is not JSON");
    }
  }

  /** A text that must be there and not be empty. */
  String required(String pointer) {
    JsonNode value = json.at(pointer);
    if (!value.isTextual() || value.textValue().isEmpty()) {
      throw new MalformedAnswer(operation, "without " + pointer.substring(1).replace('/', '.'));
    }
    return value.textValue();
  }
}
