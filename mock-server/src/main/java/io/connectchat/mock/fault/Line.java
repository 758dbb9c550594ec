package io.connectchat.mock.fault;

/** The connection of one socket, as faults handle it. */
public interface Line {

  /** Sends a close frame and closes. */
  void close(int code);

  /** Drops the connection without a close frame. */
  void cut();

  /** Takes no frame any more, pings and close frames included. */
  void stopReading();

  /** Sends no frame any more; the connection stays open. */
  void stopSending();

  /** Ends the chat that the socket belongs to. */
  void endChat();

  /** Sends all that was said in the chat so far. */
  void replay();
}
