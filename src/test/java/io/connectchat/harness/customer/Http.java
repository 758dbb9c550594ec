package io.connectchat.harness.customer;

import java.nio.charset.StandardCharsets;

/** HTTP answers as they stand on the wire. */
final class Http {
  private Http() {}

  static String ok(String json) {
    return answer("200 OK", json);
  }

  static String answer(String status, String json) {
    return "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(status, json.getBytes(StandardCharsets.UTF_8).length, json);
  }

  static String html(String status, String html) {
    return "HTTP/1.1 %s\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(status, html.length(), html);
  }

  static String refused(String status, String type, String message) {
    String body = "{\"message\":\"" + message + "\"}";
    return "HTTP/1.1 %s\r\nx-amzn-ErrorType: %s\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(status, type, body.length(), body);
  }
}
