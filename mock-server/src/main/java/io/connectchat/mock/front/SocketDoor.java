package io.connectchat.mock.front;

import java.util.Optional;

/** Knows the URLs of WebSockets. */
final class SocketDoor {
  private SocketDoor() {}

  /**
   * The token of a request for a WebSocket that is sure to be admitted. Who is refused is so by the
   * other server, in its words.
   */
  static Optional<String> token(RequestHead head, FrontEnvironment environment) {
    String target = target(head);
    String prefix = environment.webSocketUrl();
    if (!target.startsWith(prefix) || !isToken(target, prefix.length())) {
      return Optional.empty();
    }
    return Optional.of(target.substring(prefix.length()))
        .filter(environment.handshakes()::isSureToAdmit);
  }

  static String target(RequestHead head) {
    return head.path() + "?" + head.query();
  }

  private static boolean isToken(String target, int from) {
    for (int i = from; i < target.length(); i++) {
      char c = target.charAt(i);
      if ((c < 'A' || c > 'Z')
          && (c < 'a' || c > 'z')
          && (c < '0' || c > '9')
          && c != '-'
          && c != '_') {
        return false;
      }
    }
    return from < target.length();
  }
}
