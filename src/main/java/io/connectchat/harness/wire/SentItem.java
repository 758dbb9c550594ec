package io.connectchat.harness.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * The answer to SendMessage or SendEvent.
 *
 * @param id the item's Id, the same in its frame and in the transcript
 * @param absoluteTime when the service took it, as the service wrote it
 * @param processed whether in-flight message processing is on, so that the content may change
 */
public record SentItem(String id, String absoluteTime, boolean processed) {

  /**
   * Reads an answer.
   *
   * @throws MalformedAnswer when Id or AbsoluteTime is missing
   */
  public static SentItem read(Operation operation, String body) {
    String id = "";
    String absoluteTime = "";
    boolean processed = false;
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
          case "MessageMetadata" -> processed = processed(json);
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
    return new SentItem(id, absoluteTime, processed);
  }

  private static boolean processed(JsonParser metadata) throws IOException {
    boolean processed = false;
    if (metadata.currentToken() == JsonToken.START_OBJECT) {
      while (metadata.nextToken() == JsonToken.FIELD_NAME) {
        boolean status = "MessageProcessingStatus".equals(metadata.currentName());
        metadata.nextToken();
        processed |= status && !Json.scalar(metadata).isEmpty();
        metadata.skipChildren();
      }
    }
    metadata.skipChildren();
    return processed;
  }
}
