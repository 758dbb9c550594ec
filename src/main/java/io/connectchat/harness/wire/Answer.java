package io.connectchat.harness.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** What an envelope holds; this where there is none. */
  Answer within(String pointer) {
    JsonNode held = json.at(pointer);
    return held.isObject() ? new Answer(operation, held) : this;
  }

  /** A text that must be there and not be empty. */
  String required(String pointer) {
    JsonNode value = json.at(pointer);
    if (!value.isTextual() || value.textValue().isEmpty()) {
      throw new MalformedAnswer(operation, "without " + pointer.substring(1).replace('/', '.'));
    }
    return value.textValue();
  }

  /** A text that may be there; else empty. */
  String optional(String pointer) {
    return json.at(pointer).asText("");
  }

  /** The texts of an object that may be there, by their names. */
  Map<String, String> texts(String pointer) {
    Map<String, String> texts = new LinkedHashMap<>();
    json.at(pointer)
        .properties()
        .forEach(member -> texts.put(member.getKey(), member.getValue().asText("")));
    return texts;
  }

  /**
   * An address of the web that must be there.
   *
   * @throws MalformedAnswer when it is none; without the address, which may be a secret
   */
  URI address(String pointer, String... schemes) {
    try {
      URI address = new URI(required(pointer));
      if (address.getHost() != null && List.of(schemes).contains(address.getScheme())) {
        return address;
      }
    } catch (URISyntaxException e) {
      // The exception's message would repeat the address.
    }
    throw new MalformedAnswer(
        operation,
        "with a "
            + pointer.substring(1).replace('/', '.')
            + " that is not a "
            + String.join(":// or ", schemes)
            + ":// URL");
  }
}
