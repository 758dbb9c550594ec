package io.connectchat.harness.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;

/**
 * An HTTP request as it went out.
 *
 * @param uri where it went, or its path and query where only those are known
 * @param headers names in lower case; they hold credentials
 * @param body as UTF-8, empty when there was none
 */
public record Asked(String method, URI uri, Map<String, String> headers, String body) {

  /** A header's value, empty when it is absent. */
  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
  }

  /** The token in X-Amz-Bearer, empty when there is none; a secret. */
  public String bearer() {
    return header("x-amz-bearer");
  }

  /** The body as JSON, a missing node when it is none. */
  public JsonNode json() {
    return Bodies.json(body);
  }

  /** Method and path, without secrets. */
  @Override
  public String toString() {
    return method + " " + uri.getRawPath();
  }
}
