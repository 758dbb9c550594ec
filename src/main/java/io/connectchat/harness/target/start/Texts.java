package io.connectchat.harness.target.start;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.connectchat.harness.settings.StartMember;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what holds more than one thing: lists and pairs, in words or in JSON. */
final class Texts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Texts() {}

  /** Words with commas between them, or a JSON list. */
  static List<String> list(String text) {
    if (!text.strip().startsWith("[")) {
      return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }
    List<String> list = new ArrayList<>();
    json(StartMember.CONTENT_TYPES, text).forEach(each -> list.add(each.asText()));
    return list;
  }

  /** {@code KEY=VALUE} with commas between them, or a JSON object. */
  static Map<String, String> pairs(StartMember member, String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    if (text.strip().startsWith("{")) {
      json(member, text)
          .properties()
          .forEach(
              field -> {
                if (!field.getValue().isValueNode()) {
                  throw MemberReader.wrong(
                      member, "a text for " + field.getKey(), field.getValue().toString());
                }
                pairs.put(field.getKey(), field.getValue().asText());
              });
      return pairs;
    }
    for (String pair : text.split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw MemberReader.wrong(member, "KEY=VALUE,KEY=VALUE or a JSON object", pair.strip());
      }
      pairs.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
    }
    return pairs;
  }

  static JsonNode json(StartMember member, String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw MemberReader.wrong(member, "JSON", text);
    }
  }
}
