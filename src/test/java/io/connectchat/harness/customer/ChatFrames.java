package io.connectchat.harness.customer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Frames as the service sends them. */
final class ChatFrames {
  static final String ACK =
      "{\"topic\":\"aws/subscribe\",\"content\":{\"status\":\"success\",\"topics\":[\"aws/chat\"]}}";
  static final String REFUSAL =
      "{\"topic\":\"aws/subscribe\",\"content\":{\"status\":\"failure\",\"topics\":[\"aws/chat\"]}}";
  static final String HEARTBEAT = "{\"topic\":\"aws/heartbeat\"}";

  private static final ObjectMapper JSON = new ObjectMapper();

  private ChatFrames() {}

  /** A message of the customer. */
  static String echo(String id, String content) {
    return message(id, PlayedChat.ANN, "CUSTOMER", content);
  }

  /** A message of the agent. */
  static String reply(String id, String content) {
    return message(id, "the-agent", "AGENT", content);
  }

  static String ended() {
    ObjectNode item = JSON.createObjectNode();
    item.put("Id", "the-end").put("Type", "EVENT");
    item.put("ContentType", "application/vnd.amazonaws.connect.event.chat.ended");
    return chat(item);
  }

  private static String message(String id, String participant, String role, String content) {
    ObjectNode item = JSON.createObjectNode();
    item.put("Id", id).put("Type", "MESSAGE").put("ContentType", "text/plain");
    item.put("Content", content).put("ParticipantId", participant).put("ParticipantRole", role);
    return chat(item);
  }

  private static String chat(ObjectNode item) {
    ObjectNode frame = JSON.createObjectNode();
    frame.put("topic", "aws/chat").put("contentType", "application/json");
    return frame.put("content", item.toString()).toString();
  }
}
