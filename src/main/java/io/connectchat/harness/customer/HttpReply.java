package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.wire.ApiError;
import io.netty.handler.codec.http.FullHttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * Makes an answer of an HTTP response: 2xx is accepted, and all else is refused, but for the two
 * with which a gateway in between says that it got no answer itself.
 */
final class HttpReply {
  private static final int BAD_GATEWAY = 502;
  private static final int GATEWAY_TIMEOUT = 504;

  private HttpReply() {}

  static Answer answer(FullHttpResponse response) {
    int status = response.status().code();
    String body = response.content().toString(StandardCharsets.UTF_8);
    if (status >= 200 && status < 300) {
      return new Answer.Accepted(status, body);
    }
    ApiError error = ApiError.read(status, response.headers().get("x-amzn-ErrorType", ""), body);
    return status == BAD_GATEWAY || status == GATEWAY_TIMEOUT
        ? new Answer.Unsure(error.inWords() + " from a gateway")
        : new Answer.Refused(error);
  }
}
