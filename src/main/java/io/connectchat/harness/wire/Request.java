package io.connectchat.harness.wire;

import java.net.URI;
import java.util.Map;

/**
 * One HTTP request, ready to be sent.
 *
 * @param operation what it asks for
 * @param uri where it goes; absolute
 * @param headers the headers that carry meaning; Host and Content-Length are added on the way
 * @param body UTF-8 JSON
 */
public record Request(Operation operation, URI uri, Map<String, String> headers, byte[] body) {

  /** Headers hold credentials: they are not printed. */
  @Override
  public String toString() {
    return operation.method() + " " + uri;
  }
}
