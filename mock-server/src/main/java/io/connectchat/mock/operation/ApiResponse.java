package io.connectchat.mock.operation;

import java.util.Map;

/**
 * An HTTP answer.
 *
 * @param body UTF-8
 * @param afterWritten what has to wait until the answer is on its way, such as the echo of a
 *     message; to be run exactly once, also when the writing failed
 */
public record ApiResponse(
    int status, Map<String, String> headers, byte[] body, Runnable afterWritten) {

  static ApiResponse json(int status, byte[] body) {
    return new ApiResponse(status, Map.of("Content-Type", "application/json"), body, () -> {});
  }

  ApiResponse then(Runnable task) {
    return new ApiResponse(status, headers, body, task);
  }
}
