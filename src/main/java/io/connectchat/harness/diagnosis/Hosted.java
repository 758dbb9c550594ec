package io.connectchat.harness.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import io.connectchat.harness.evidence.Bodies;
import io.connectchat.harness.wire.ApiError;
import java.util.Optional;

/**
 * The error that the back end of AWS's hosted widget wraps in a body of its own: {@code
 * {"data":{"statusCode":{"code":429,"msg":"Service Quota Exceeded"}}}}.
 *
 * <p>Source: amazon-connect-chat-interface #106.
 */
final class Hosted {
  private Hosted() {}

  static Optional<ApiError> error(String body) {
    JsonNode status = Bodies.json(body).at("/data/statusCode");
    int code = status.path("code").asInt(0);
    return code == 0
        ? Optional.empty()
        : Optional.of(new ApiError(code, "", status.path("msg").asText("")));
  }
}
