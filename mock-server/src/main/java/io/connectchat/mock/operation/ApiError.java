package io.connectchat.mock.operation;

import io.connectchat.mock.contact.Switches;
import java.util.LinkedHashMap;
import java.util.Map;

/** An error answer. Thrown, since a call can be refused at any depth; it has no stack trace. */
final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int TOO_MANY = 429;

  private final String type;
  private final int status;
  private final transient Map<String, String> members = new LinkedHashMap<>();

  ApiError(String type, int status, String message) {
    super(message, null, false, false);
    this.type = type;
    this.status = status;
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  /** With a member beside the message. */
  ApiError with(String member, String value) {
    members.put(member, value);
    return this;
  }

  /**
   * The answer: type in a header, message in the body.
   *
   * <p>Source: protocol notes 2.2(10, 11, 13).
   */
  ApiResponse response(Switches switches) {
    byte[] body =
        Json.object(
            json -> {
              json.writeStringField(switches.get(Switches.ERROR_KEY).name(), getMessage());
              for (var member : members.entrySet()) {
                json.writeStringField(member.getKey(), member.getValue());
              }
            });
    return new ApiResponse(status, headers(switches), body, () -> {});
  }

  private Map<String, String> headers(Switches switches) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("x-amzn-ErrorType", type);
    long seconds = switches.get(Switches.RETRY_AFTER).toSeconds();
    if (status == TOO_MANY && seconds > 0) {
      headers.put("Retry-After", String.valueOf(seconds));
    }
    return Map.copyOf(headers);
  }
}
