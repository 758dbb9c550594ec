package io.connectchat.mock.socket;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A frame from a client.
 *
 * @param topics what an aws/subscribe asks for; empty in other frames
 * @param hasStrayBytes whether something stands behind the JSON, as in the frames of the iOS SDK
 *     (protocol notes 3.2(8))
 */
record ClientFrame(String topic, List<String> topics, boolean hasStrayBytes) {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** Reads a frame; empty when it is no JSON object with a topic. */
  static Optional<ClientFrame> read(String text) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      JsonNode json = parser.readValueAsTree();
      if (json == null || !json.path("topic").isTextual()) {
        return Optional.empty();
      }
      List<String> topics = new ArrayList<>();
      json.path("content").path("topics").forEach(topic -> topics.add(topic.asText()));
      return Optional.of(new ClientFrame(json.get("topic").textValue(), topics, isMore(parser)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isMore(JsonParser parser) {
    try {
      return parser.nextToken() != null;
    } catch (IOException e) {
      return true;
    }
  }
}
