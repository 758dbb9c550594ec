package io.connectchat.mock.operation;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A refusal as Amazon S3 writes it: XML. Source: Amazon S3 API, error responses. */
final class StorageError {
  private StorageError() {}

  /** A header or the body is not as it was signed. */
  static ApiResponse signatureDoesNotMatch(Call call) {
    return refused(
        call,
        "SignatureDoesNotMatch",
        "The request signature we calculated does not match the signature you provided. Check your"
            + " key and signing method.");
  }

  /** The URL was not given out, or has expired. */
  static ApiResponse accessDenied(Call call) {
    return refused(call, "AccessDenied", "Request has expired");
  }

  private static ApiResponse refused(Call call, String code, String message) {
    call.failed(new ApiError(code, 403, message));
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>%s</Code><Message>%s</Message></Error>"
            .formatted(code, message);
    return new ApiResponse(
        403,
        Map.of("Content-Type", "application/xml"),
        xml.getBytes(StandardCharsets.UTF_8),
        () -> {});
  }
}
