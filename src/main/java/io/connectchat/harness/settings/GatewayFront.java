package io.connectchat.harness.settings;

import java.net.URI;
import java.util.Optional;

/**
 * The API Gateway and Lambda front that starts chats.
 *
 * @param url where it is
 * @param apiKey value of the header {@code x-api-key}; a secret
 * @param authorization value of the header {@code Authorization}; a secret
 */
public record GatewayFront(URI url, Optional<String> apiKey, Optional<String> authorization) {

  /** Without the secrets. */
  @Override
  public String toString() {
    return url.toString();
  }
}
