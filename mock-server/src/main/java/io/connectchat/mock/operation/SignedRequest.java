package io.connectchat.mock.operation;

import java.util.regex.Pattern;

/**
 * Whether a request bears a SigV4 signature for the Connect API. The signature itself is not
 * checked.
 *
 * <p>Source: Amazon Connect API, protocol notes 1.1(1).
 */
final class SignedRequest {
  private static final Pattern SIGV4 =
      Pattern.compile(
          "AWS4-HMAC-SHA256\\s+Credential=[^/,\\s]+/\\d{8}/[^/,\\s]+/connect/aws4_request\\s*,"
              + "\\s*SignedHeaders=[^,\\s]+\\s*,\\s*Signature=[0-9a-f]{64}\\s*");

  private SignedRequest() {}

  /**
   * Lets a signed call pass.
   *
   * @throws ApiError 403 MissingAuthenticationTokenException otherwise
   */
  static void require(Call call) {
    String authorization = call.request().header("authorization").orElse("");
    if (!SIGV4.matcher(authorization).matches()) {
      throw ErrorType.MISSING_AUTHENTICATION_TOKEN.because(
          authorization.isEmpty()
              ? "Missing Authentication Token: the request has no Authorization header; sign it"
                  + " with SigV4 for the service 'connect'."
              : "Missing Authentication Token: the Authorization header is not that of a SigV4"
                  + " signature for the service 'connect'.");
    }
  }
}
