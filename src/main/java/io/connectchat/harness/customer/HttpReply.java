package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.evidence.Raw;
import io.connectchat.harness.wire.ApiError;
import io.connectchat.harness.wire.Operation;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.FullHttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Makes an answer of an HTTP response: 2xx is accepted, and all else is refused, but for what a
 * gateway in between says when it got no answer itself: 502, 504, and a 503 that names no error of
 * the service.
 */
final class HttpReply {
  private static final int OK = 200;
  private static final int BAD_GATEWAY = 502;
  private static final int UNAVAILABLE = 503;
  private static final int GATEWAY_TIMEOUT = 504;

  private HttpReply() {}

  /**
   * Of status 200, by its body alone; of a file, {@link FileSeen} is what counts.
   *
   * @param body where in the answer it begins
   */
  static Answer accepted(Operation operation, ByteBuf http, int body) {
    int length = http.writerIndex() - body;
    return new Answer.Accepted(
        OK,
        operation == Operation.GET_FILE
            ? FileSeen.of(ByteBufUtil.getBytes(http, body, length)).asText()
            : http.toString(body, length, StandardCharsets.UTF_8));
  }

  /**
   * @param response of a file, where it is not kept: what {@link HashedFile} made of it
   * @param keepsRaw whether the answer is kept word for word, too
   */
  static Answer answer(Operation operation, FullHttpResponse response, boolean keepsRaw) {
    int status = response.status().code();
    String body = response.content().toString(charset(operation));
    Raw raw = keepsRaw ? new Raw(status, response.headers().entries(), body) : Raw.NOT_KEPT;
    if (status >= 200 && status < 300) {
      boolean isFile = keepsRaw && operation == Operation.GET_FILE;
      String taken = isFile ? FileSeen.of(body.getBytes(charset(operation))).asText() : body;
      return new Answer.Accepted(status, taken, raw);
    }
    ApiError error = ApiError.read(status, response.headers().get("x-amzn-ErrorType", ""), body);
    return isOfGateway(error)
        ? new Answer.Unsure(error.inWords() + " from a gateway", raw)
        : new Answer.Refused(error, raw);
  }

  /** A file is no text: one character for each byte loses nothing. */
  private static Charset charset(Operation operation) {
    return operation == Operation.GET_FILE ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
  }

  private static boolean isOfGateway(ApiError error) {
    return switch (error.status()) {
      case BAD_GATEWAY, GATEWAY_TIMEOUT -> true;
      case UNAVAILABLE -> error.type().isEmpty();
      default -> false;
    };
  }
}
