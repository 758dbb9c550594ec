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
          json.member("topic", Topic.SUBSCRIBE);
          json.object(
              "content",
              content -> {
                content.member("status", status);
                content.list("topics", topics);
              });
        });
  }

  /** What comes back for a frame that has no route (UNVERIFIED; protocol notes 3.3(14)). */
  static String forbidden(String connectionId) {
    return FrameJson.object(
        json -> {
          json.member("message", "Forbidden");
          json.member("connectionId", connectionId);
          json.member("requestId", UUID.randomUUID().toString());
        });
  }
}
