package io.connectchat.mock.server;

import io.connectchat.mock.operation.Api;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses what WireMock and the WebSocket upgrade would fail on, at paths that are not the chat's
 * own: a query that is no percent-encoding, and a body that would fill the memory.
 */
final class Guard extends Handler.Abstract {
  /** More than any stub needs; WireMock holds a body in memory several times. */
  static final int MOST_BYTES = 16 << 20;

  private final Api api;

  Guard(Api api) {
    this.api = api;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (api.owns(request.getHttpURI().getCanonicalPath())) {
      return false;
    }
    if (request.getLength() > MOST_BYTES) {
      Response.writeError(
          request,
          response,
          callback,
          HttpStatus.PAYLOAD_TOO_LARGE_413,
          "The request body has more than " + MOST_BYTES + " bytes.");
      return true;
    }
    if (!isReadable(request)) {
      Response.writeError(
          request,
          response,
          callback,
          HttpStatus.BAD_REQUEST_400,
          "The query of the URL has a % that two hexadecimal digits must follow.");
      return true;
    }
    return false;
  }

  private static boolean isReadable(Request request) {
    String query = request.getHttpURI().getQuery();
    int percent = query == null ? -1 : query.indexOf('%');
    while (percent >= 0) {
      if (percent + 2 >= query.length()
          || Character.digit(query.charAt(percent + 1), 16) < 0
          || Character.digit(query.charAt(percent + 2), 16) < 0) {
        return false;
      }
      percent = query.indexOf('%', percent + 1);
    }
    return true;
  }
}
