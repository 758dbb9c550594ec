package io.connectchat.mock.socket;

import java.util.List;
import java.util.UUID;

/** Frames of the connection itself. Source: protocol notes 3.3; real clients 20 to 22. */
final class ControlFrames {
  static final String HEARTBEAT = "{\"topic\":\"aws/heartbeat\"}";
  static final String PONG = "{\"topic\":\"aws/ping\",\"statusCode\":200,\"statusContent\":\"OK\"}";
  static final String SUBSCRIBED =
      "{\"topic\":\"aws/subscribe\",\"content\":{\"status\":\"success\",\"topics\":[\"aws/chat\"]}}";

  private ControlFrames() {}

  /** UNVERIFIED what the service says here; clients take any status but success for a failure. */
  static String acknowledgement(String status, List<String> topics) {
    return FrameJson.object(
        json -> {
          json.writeStringField("topic", Topic.SUBSCRIBE);
          json.writeObjectFieldStart("content");
          json.writeStringField("status", status);
          json.writeArrayFieldStart("topics");
          for (String topic : topics) {
            json.writeString(topic);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** What comes back for a frame that has no route (UNVERIFIED; protocol notes 3.3(14)). */
  static String forbidden(String connectionId) {
    return FrameJson.object(
        json -> {
          json.writeStringField("message", "Forbidden");
          json.writeStringField("connectionId", connectionId);
          json.writeStringField("requestId", UUID.randomUUID().toString());
        });
  }
}
