package io.connectchat.mock.socket;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes the JSON of a frame. */
final class FrameJson {
  private static final JsonFactory JSON = new JsonFactory();

  /** Writes members into an open object. */
  interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  private FrameJson() {}

  static String object(Members members) {
    StringWriter text = new StringWriter(512);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
