package io.connectchat.harness.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * The answer to SendMessage or SendEvent.
 *
 * @param id the item's Id, the same in its frame and in the transcript
 * @param absoluteTime when the service took it, as the service wrote it
 * @param processing MessageProcessingStatus as the service wrote it; empty when in-flight message
 *     processing is off
 */
public record SentItem(String id, String absoluteTime, String processing) {
  private static final String FAILED = "FAILED";
  private static final String REJECTED = "REJECTED";

  /** Whether in-flight message processing is on, so that the content may change. */
  public boolean processed() {
    return !processing.isEmpty();
  }

  /**
   * Whether the processing has stopped the message ({@code FAILED} or {@code REJECTED}): it may
   * have been delivered and recorded, or not, and neither can be held against the service.
   */
  public boolean isWithheld() {
    return processing.equals(FAILED) || processing.equals(REJECTED);
  }

  /**
   * Reads an answer.
   *
   * @throws MalformedAnswer when Id or AbsoluteTime is missing
   */
  public static SentItem read(Operation operation, String body) {
    FlatObject flat = new FlatObject(body);
    String id = "";
    String absoluteTime = "";
    while (flat.next()) {
      if (flat.isNamed("Id")) {
        id = flat.value();
      } else if (flat.isNamed("AbsoluteTime")) {
        absoluteTime = flat.value();
      }
    }
    // MessageMetadata is an object, and so are only answers that are not flat.
    boolean full = flat.isWhole() && !id.isEmpty() && !absoluteTime.isEmpty();
    return full ? new SentItem(id, absoluteTime, "") : readAny(operation, body);
  }

  private static SentItem readAny(Operation operation, String body) {
    String id = "";
    String absoluteTime = "";
    String processing = "";
    try (JsonParser json = Json.FACTORY.createParser(body)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedAnswer(operation, "with something that is not a JSON object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "Id" -> id = Json.scalar(json);
          case "AbsoluteTime" -> absoluteTime = Json.scalar(json);
          case "MessageMetadata" -> processing = processing(json);
          default -> json.skipChildren();
        }
      }
      Json.end(json);
    } catch (IOException e) {
      throw new MalformedAnswer(operation, "with something that is not JSON");
    }
    if (id.isEmpty()) {
      throw new MalformedAnswer(operation, "without Id");
    }
    if (absoluteTime.isEmpty()) {
      throw new MalformedAnswer(operation, "without AbsoluteTime");
    }
    return new SentItem(id, absoluteTime, processing);
  }

  private static String processing(JsonParser metadata) throws IOException {
    String processing = "";
    if (metadata.currentToken() == JsonToken.START_OBJECT) {
      while (metadata.nextToken() == JsonToken.FIELD_NAME) {
        boolean status = "MessageProcessingStatus".equals(metadata.currentName());
        metadata.nextToken();
        if (status) {
          processing = Json.scalar(metadata);
        }
        metadata.skipChildren();
      }
    }
    metadata.skipChildren();
    return processing;
  }
}
