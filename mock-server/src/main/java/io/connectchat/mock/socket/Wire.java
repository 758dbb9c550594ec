package io.connectchat.mock.socket;

/** The far end of a WebSocket. Nothing here blocks or throws; a line that is gone takes no more. */
public interface Wire {

  /** Sends a text frame. */
  void send(String text);

  /** Sends the same as a binary frame, which no client expects. */
  void sendBinary(String text);

  /** Sends a text frame in several fragments. */
  void sendFragments(String text);

  /** Takes no frame any more, of whatever kind. */
  void stopReading();

  /** Sends a close frame and closes. */
  void close(int code, String reason);

  /** Drops the connection without a close frame. */
  void cut();
}
