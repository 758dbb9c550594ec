package io.connectchat.mock.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Contact attributes: text by name.
 *
 * <p>Source: Amazon Connect API, StartChatContact, Attributes.
 */
final class Attributes implements Constraint {
  private static final int MOST_BYTES = 32_768;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,32767}");
  private static final Constraint VALUE = Constraint.string(0, 32_767);

  @Override
  public Optional<String> violation(String name, JsonNode value) {
    if (!value.isObject()) {
      return Optional.of(name + " must be an object of strings.");
    }
    int bytes = 0;
    for (Map.Entry<String, JsonNode> attribute : value.properties()) {
      String key = attribute.getKey();
      if (!NAME.matcher(key).matches()) {
        return Optional.of(
            name + " may have letters, digits, - and _ in their names, but one is '" + key + "'.");
      }
      Optional<String> wrong = VALUE.violation(name + "." + key, attribute.getValue());
      if (wrong.isPresent()) {
        return wrong;
      }
      bytes += utf8Length(key) + utf8Length(attribute.getValue().textValue());
    }
    return bytes <= MOST_BYTES
        ? Optional.empty()
        : Optional.of(
            "%s may have %d bytes in all, but have %d.".formatted(name, MOST_BYTES, bytes));
  }

  static Map<String, String> read(JsonNode body) {
    Map<String, String> attributes = new LinkedHashMap<>();
    body.path("Attributes")
        .properties()
        .forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue().asText()));
    return attributes;
  }

  private static int utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
