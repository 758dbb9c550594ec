package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.wire.ApiError;
import io.netty.handler.codec.http.FullHttpResponse;
import java.nio.charset.StandardCharsets;

/** Makes an answer of an HTTP response: 2xx is accepted, all else is refused. */
final class HttpReply {
  private HttpReply() {}

  static Answer answer(FullHttpResponse response) {
    int status = response.status().code();
    String body = response.content().toString(StandardCharsets.UTF_8);
    if (status >= 200 && status < 300) {
      return new Answer.Accepted(status, body);
    }
    String type = response.headers().get("x-amzn-ErrorType", "");
    return new Answer.Refused(ApiError.read(status, type, body));
  }
}
