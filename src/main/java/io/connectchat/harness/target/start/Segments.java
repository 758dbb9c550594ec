package io.connectchat.harness.target.start;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.settings.StartMember;
import io.connectchat.harness.wire.SegmentValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads segment attributes. In JSON a text is a ValueString, a number a ValueInteger, an object a
 * ValueMap, a list a ValueList; an object with one of those names alone is what it says, so that an
 * ARN can be given, too: {@code {"ValueArn": "arn:..."}}.
 */
final class Segments {
  private Segments() {}

  /**
   * @param text of the whole member; empty for none
   * @param columns by name, over it
   */
  static Map<String, SegmentValue> read(String text, Map<String, String> columns) {
    Map<String, SegmentValue> all = new LinkedHashMap<>();
    if (text.strip().startsWith("{")) {
      all.putAll(nested(Texts.json(StartMember.SEGMENT_ATTRIBUTES, text)));
    } else if (!text.isEmpty()) {
      Texts.pairs(StartMember.SEGMENT_ATTRIBUTES, text)
          .forEach((name, value) -> all.put(name, SegmentValue.of(value)));
    }
    columns.forEach((name, value) -> all.put(name, column(value)));
    return all;
  }

  private static SegmentValue column(String value) {
    boolean typed = value.startsWith("{") || value.startsWith("[");
    return typed
        ? value(Texts.json(StartMember.SEGMENT_ATTRIBUTES, value))
        : SegmentValue.of(value);
  }

  private static SegmentValue value(JsonNode json) {
    if (json.isIntegralNumber() && json.canConvertToInt()) {
      return new SegmentValue.Whole(json.intValue());
    } else if (json.isArray()) {
      return several(json);
    } else if (json.isObject()) {
      return object(json);
    } else if (json.isTextual()) {
      return SegmentValue.of(json.textValue());
    }
    throw MemberReader.wrong(
        StartMember.SEGMENT_ATTRIBUTES, "texts, whole numbers, objects or lists", json.toString());
  }

  private static SegmentValue object(JsonNode json) {
    String only = json.size() == 1 ? json.fieldNames().next() : "";
    JsonNode value = json.path(only);
    return switch (only) {
      case "ValueString" -> SegmentValue.of(value.asText());
      case "ValueInteger" -> value(value);
      case "ValueArn" -> new SegmentValue.Arn(value.asText());
      case "ValueList" -> several(value);
      case "ValueMap" -> new SegmentValue.Nested(nested(value));
      default -> new SegmentValue.Nested(nested(json));
    };
  }

  private static SegmentValue several(JsonNode list) {
    List<SegmentValue> values = new ArrayList<>();
    list.forEach(each -> values.add(value(each)));
    return new SegmentValue.Several(values);
  }

  private static Map<String, SegmentValue> nested(JsonNode object) {
    Map<String, SegmentValue> values = new LinkedHashMap<>();
    object.properties().forEach(f -> values.put(f.getKey(), value(f.getValue())));
    return values;
  }
}
