package io.connectchat.harness.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Jackson, as this package uses it: streaming on the hot path, trees where a call is rare. */
final class Json {
  private static final int DEEPEST = 1_000;

  /**
   * No name, number or text is too long for it, since what we do not know must not keep us from
   * reading what we do. For the same reason names are not shared in a table: it refuses names that
   * collide.
   */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private static final ObjectMapper TREES =
      new ObjectMapper(FACTORY).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

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

  /**
   * Makes sure that nothing stands behind the value.
   *
   * @throws IOException when something does
   */
  static void end(JsonParser json) throws IOException {
    if (json.nextToken() != null) {
      throw new IOException("more text behind the JSON");
    }
  }

  /** Why a text could not be read, in a few words. */
  static String why(IOException e) {
    return e instanceof StreamConstraintsException
        ? "nested more than " + DEEPEST + " deep"
        : "not JSON";
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
