package io.connectchat.mock.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One thing that a client did, that it was sent, or that a fault did to it.
 *
 * @param at wall time
 * @param nanos monotonic time in nanoseconds, for durations between entries
 * @param contact contact id, empty when unknown
 * @param participant participant id, empty when unknown
 * @param kind what sort of thing
 * @param details the rest, in the order in which it is written; values are strings and whole
 *     numbers
 */
public record JournalEntry(
    Instant at,
    long nanos,
    String contact,
    String participant,
    Kind kind,
    Map<String, Object> details) {

  private static final JsonFactory JSON = new JsonFactory();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** The sorts of entries. */
  public enum Kind {
    /** An API call and how it was answered. */
    CALL("call"),
    /** A WebSocket handshake, accepted (status 101) or refused. */
    OPEN("open"),
    /** A frame from the client. */
    FRAME_IN("frameIn"),
    /** A frame to the client. */
    FRAME_OUT("frameOut"),
    /** A WebSocket's end. */
    CLOSE("close"),
    /** A fault that fired. */
    FAULT("fault");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** As it is written in the journal: {@code call}, {@code frameIn} and so on. */
    public String text() {
      return text;
    }
  }

  /** API operation of a call, or that a fault hit. */
  public Optional<String> operation() {
    return text("operation");
  }

  /** HTTP status of a call or a handshake. */
  public OptionalInt status() {
    return number("status");
  }

  /** Error type that a call was answered with. */
  public Optional<String> errorType() {
    return text("errorType");
  }

  /** Topic of a frame. */
  public Optional<String> topic() {
    return text("topic");
  }

  /** Id of the item that a call made, a frame carried, or a fault hit. */
  public Optional<String> item() {
    return text("item");
  }

  /** WebSocket close code. */
  public OptionalInt code() {
    return number("code");
  }

  /** Name of the fault. */
  public Optional<String> fault() {
    return text("fault");
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(details.get(name)).map(Object::toString);
  }

  private OptionalInt number(String name) {
    return details.get(name) instanceof Integer value ? OptionalInt.of(value) : OptionalInt.empty();
  }

  /** One line of JSON, without the line's end. */
  public String toJson() {
    StringWriter line = new StringWriter(200);
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("at", TIME.format(at));
      json.writeNumberField("nanos", nanos);
      writeIfKnown(json, "contact", contact);
      writeIfKnown(json, "participant", participant);
      json.writeStringField("kind", kind.text());
      for (Map.Entry<String, Object> detail : details.entrySet()) {
        json.writeFieldName(detail.getKey());
        if (detail.getValue() instanceof Integer number) {
          json.writeNumber(number);
        } else {
          json.writeString(detail.getValue().toString());
        }
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  private static void writeIfKnown(JsonGenerator json, String name, String value)
      throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }
}
