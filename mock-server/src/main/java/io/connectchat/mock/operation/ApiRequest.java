package io.connectchat.mock.operation;

import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request, freed of the server that took it.
 *
 * @param path without the query
 * @param query without the question mark; empty when there is none
 * @param headers by lower-case name
 */
public record ApiRequest(
    String method, String path, String query, Map<String, String> headers, byte[] body) {

  /** The header of this name, in any case. */
  public Optional<String> header(String lowerCaseName) {
    return Optional.ofNullable(headers.get(lowerCaseName));
  }
}
