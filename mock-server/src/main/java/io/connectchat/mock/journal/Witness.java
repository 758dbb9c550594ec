package io.connectchat.mock.journal;

import java.util.Map;

/**
 * Sees what goes over the wire, word for word, for tools that judge clients. The journal is for
 * people and files and holds no secret; a witness is told every token, and must keep them to
 * itself.
 *
 * <p>Called on the fake's own threads, for one connection in the order in which things happen; must
 * be quick and must not throw. Times are nanoseconds of {@link System#nanoTime()}.
 */
public interface Witness {
  /** Sees nothing. */
  Witness NOBODY = new Witness() {};

  /**
   * A request.
   *
   * @param target path and query
   * @param headers names in lower case
   */
  record Request(String method, String target, Map<String, String> headers, byte[] body) {}

  /**
   * An answer.
   *
   * @param status 0 when the fault plan withholds it
   */
  record Reply(int status, Map<String, String> headers, byte[] body) {}

  /** A request is about to be answered. */
  default void answered(Request request, Reply reply, long startNanos) {}

  /**
   * A WebSocket is being opened.
   *
   * @param socket names it in what follows
   * @param target path and query
   * @param status 101, or that of the refusal
   */
  default void handshake(String socket, String target, int status) {}

  /** A text frame came from the client. */
  default void came(String socket, String text) {}

  /** A text frame goes to the client. */
  default void goes(String socket, String text) {}

  /**
   * A WebSocket is closed.
   *
   * @param byClient whether the client began it
   */
  default void closed(String socket, int code, boolean byClient) {}
}
