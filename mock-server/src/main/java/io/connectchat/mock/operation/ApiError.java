package io.connectchat.mock.operation;

import java.util.Map;

/** An error answer. Thrown, since a call can be refused at any depth; it has no stack trace. */
final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String type;
  private final int status;

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

  /**
   * The answer: type in a header, message in the body.
   *
   * <p>Source: protocol notes 2.2(10, 11).
   */
  ApiResponse response() {
    byte[] body = Json.object(json -> json.writeStringField("message", getMessage()));
    return new ApiResponse(
        status,
        Map.of("Content-Type", "application/json", "x-amzn-ErrorType", type),
        body,
        () -> {});
  }
}
