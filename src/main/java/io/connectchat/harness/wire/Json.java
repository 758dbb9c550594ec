package io.connectchat.harness.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Jackson, as this package uses it: streaming on the hot path, trees where a call is rare. */
final class Json {
  static final JsonFactory FACTORY = new JsonFactory();
  private static final ObjectMapper TREES = new ObjectMapper(FACTORY);

  private Json() {}

  interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  /** One JSON object as UTF-8. */
  static byte[] object(Members members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static JsonNode tree(String text) throws IOException {
    return TREES.readTree(text);
  }

  /** The current value as text; empty for null; an object or array is skipped and empty too. */
  static String scalar(JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    if (token.isStructStart()) {
      json.skipChildren();
      return "";
    }
    return token == JsonToken.VALUE_NULL ? "" : json.getText();
  }
}
