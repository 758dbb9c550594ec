package io.connectchat.harness.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The value of a segment attribute; exactly one of its kinds.
 *
 * <p>Source: service model connect-2017-08-08, SegmentAttributeValue.
 */
public sealed interface SegmentValue {

  /** ValueString, at most 1,024 characters. */
  record Text(String text) implements SegmentValue {}

  /** ValueInteger. */
  record Whole(int number) implements SegmentValue {}

  /** ValueMap. */
  record Nested(Map<String, SegmentValue> values) implements SegmentValue {
    public Nested {
      values = Map.copyOf(values);
    }
  }

  /** ValueList, for attributes that the system defines. */
  record Several(List<SegmentValue> values) implements SegmentValue {
    public Several {
      values = List.copyOf(values);
    }
  }

  /** ValueArn, for attributes that the system defines. */
  record Arn(String arn) implements SegmentValue {}

  /** A text. */
  static SegmentValue of(String text) {
    return new Text(text);
  }

  /** Writes a map of them as an object. */
  static void write(JsonGenerator json, Map<String, SegmentValue> values) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, SegmentValue> each : values.entrySet()) {
      json.writeFieldName(each.getKey());
      write(json, each.getValue());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, SegmentValue value) throws IOException {
    json.writeStartObject();
    if (value instanceof Text text) {
      json.writeStringField("ValueString", text.text());
    } else if (value instanceof Whole whole) {
      json.writeNumberField("ValueInteger", whole.number());
    } else if (value instanceof Arn arn) {
      json.writeStringField("ValueArn", arn.arn());
    } else if (value instanceof Nested nested) {
      json.writeFieldName("ValueMap");
      write(json, nested.values());
    } else if (value instanceof Several several) {
      json.writeArrayFieldStart("ValueList");
      for (SegmentValue each : several.values()) {
        write(json, each);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
