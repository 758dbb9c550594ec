package io.connectchat.mock.operation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.connectchat.mock.contact.TimeText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/** JSON in and out. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** Writes members into an open object. */
  interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  private Json() {}

  static byte[] object(Members members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (JsonGenerator json = MAPPER.createGenerator(bytes)) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads one JSON value, and nothing behind it.
   *
   * @throws IOException if that is not what the bytes are
   */
  static JsonNode parse(byte[] bytes) throws IOException {
    Optional<JsonNode> plain = PlainJson.read(bytes);
    return plain.isPresent() ? plain.get() : MAPPER.readTree(bytes);
  }

  /** The text of a member; JSON null is as good as absent. */
  static Optional<String> text(JsonNode object, String member) {
    return object.hasNonNull(member) ? Optional.of(object.get(member).asText()) : Optional.empty();
  }

  /** A time as every part of the API writes it: UTC with exactly three fraction digits. */
  static String time(Instant instant) {
    return TimeText.of(instant);
  }
}
