package io.connectchat.mock.operation;

import java.util.Optional;

/**
 * Whether a request bears a SigV4 signature for the Connect API. Whether the signature is right is
 * a matter of {@link Signatures}.
 *
 * <p>Source: Amazon Connect API, protocol notes 1.1(1).
 */
final class SignedRequest {
  private SignedRequest() {}

  /**
   * Lets a signed call pass.
   *
   * @throws ApiError 403 MissingAuthenticationTokenException otherwise
   */
  static void require(Call call) {
    String header = call.request().header("authorization").orElse("");
    Optional<Authorization> given = Authorization.read(header);
    if (given.filter(a -> a.service().equals("connect")).isEmpty()) {
      throw ErrorType.MISSING_AUTHENTICATION_TOKEN.because(
          header.isEmpty()
              ? "Missing Authentication Token: the request has no Authorization header; sign it"
                  + " with SigV4 for the service 'connect'."
              : "Missing Authentication Token: the Authorization header is not that of a SigV4"
                  + " signature for the service 'connect'.");
    }
  }
}
