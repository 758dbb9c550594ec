package io.connectchat.mock.fault;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An HTTP answer that a fault gives in place of the operation's own.
 *
 * @param errorType as the journal is to name it
 * @param headers with the exact names that go on the wire
 */
public record CannedAnswer(String errorType, int status, Map<String, String> headers, String body) {

  /** A modelled error: type in a header, message in the body (protocol notes 2.2(10, 11)). */
  static CannedAnswer error(String type, int status, String message) {
    return json(type, status, message).with("x-amzn-ErrorType", type);
  }

  static CannedAnswer json(String errorType, int status, String message) {
    String body = "{\"message\":" + FrameText.quoted(message) + "}";
    return new CannedAnswer(errorType, status, Map.of("Content-Type", "application/json"), body);
  }

  CannedAnswer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new CannedAnswer(errorType, status, Map.copyOf(more), body);
  }

  public byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
