package io.connectchat.mock.operation;

import java.util.Map;
import java.util.Optional;

/**
 * An HTTP answer.
 *
 * @param body UTF-8
 * @param afterWritten what has to wait until the answer is on its way, such as the echo of a
 *     message; to be run exactly once, also when the writing failed
 * @param sending when it goes out, if it does
 */
public record ApiResponse(
    int status, Map<String, String> headers, byte[] body, Runnable afterWritten, Sending sending) {

  ApiResponse(int status, Map<String, String> headers, byte[] body, Runnable afterWritten) {
    this(status, headers, body, afterWritten, Sending.AT_ONCE);
  }

  static ApiResponse json(int status, byte[] body) {
    return new ApiResponse(status, Map.of("Content-Type", "application/json"), body, () -> {});
  }

  /** The type of an error, as the header tells it. */
  Optional<String> errorType() {
    return Optional.ofNullable(headers.get("x-amzn-ErrorType"));
  }

  ApiResponse then(Runnable task) {
    return new ApiResponse(status, headers, body, task, sending);
  }

  ApiResponse sent(Sending how) {
    return new ApiResponse(status, headers, body, afterWritten, how);
  }
}
