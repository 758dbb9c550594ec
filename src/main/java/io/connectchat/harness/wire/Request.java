package io.connectchat.harness.wire;

import java.net.URI;
import java.util.Map;

/**
 * One HTTP request, ready to be sent.
 *
 * @param operation what it asks for
 * @param method the HTTP method
 * @param uri where it goes; absolute
 * @param headers the headers that carry meaning; Host and Content-Length are added on the way
 * @param body UTF-8 JSON
 */
public record Request(
    Operation operation, String method, URI uri, Map<String, String> headers, byte[] body) {

  /** With the operation's own method. */
  public Request(Operation operation, URI uri, Map<String, String> headers, byte[] body) {
    this(operation, operation.method(), uri, headers, body);
  }

  /** Headers hold credentials: they are not printed. */
  @Override
  public String toString() {
    return method + " " + uri;
  }
}
