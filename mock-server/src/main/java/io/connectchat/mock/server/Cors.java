package io.connectchat.mock.server;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/**
 * Lets browsers call from any origin. On errors too, else the page sees a network failure instead.
 *
 * <p>Source: real clients 6 to 8.
 */
final class Cors {
  private static final String METHODS = "GET,PUT,POST,DELETE,OPTIONS";

  private Cors() {}

  static void allow(Request request, Response response) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put("Access-Control-Allow-Origin", "*");
    headers.put("Access-Control-Expose-Headers", "x-amzn-ErrorType,x-amzn-RequestId");
    // Echoed, as "*" does not cover the Authorization header.
    String asked = request.getHeaders().get("Access-Control-Request-Headers");
    if (asked != null) {
      headers.put("Access-Control-Allow-Headers", asked);
      headers.put("Access-Control-Allow-Methods", METHODS);
      headers.put("Access-Control-Max-Age", "3600");
    }
  }
}
