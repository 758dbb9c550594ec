package io.connectchat.mock.server;

import io.connectchat.mock.socket.Wire;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** A Jetty WebSocket session as a wire. */
final class JettyWire implements Wire {
  private static final int FRAGMENT = 16;

  private final Session session;
  private final EndPoint connection;
  private volatile boolean reading = true;

  JettyWire(Session session, EndPoint connection) {
    this.session = session;
    this.connection = connection;
  }

  // One at a time: a frame between the fragments of another would break both.
  @Override
  public synchronized void send(String text) {
    session.sendText(text, sent());
  }

  @Override
  public synchronized void sendBinary(String text) {
    session.sendBinary(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), sent());
  }

  @Override
  public synchronized void sendFragments(String text) {
    int from = 0;
    while (from + FRAGMENT < text.length()) {
      int to = from + FRAGMENT;
      // A surrogate pair must not be torn apart: each fragment is encoded on its own.
      to += Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
      session.sendPartialText(text.substring(from, to), false, sent());
      from = to;
    }
    session.sendPartialText(text.substring(from), true, sent());
  }

  // Fails when too many frames wait, or the line is gone: either way it is of no use any more.
  private Callback sent() {
    return Callback.from(() -> {}, failure -> session.disconnect());
  }

  @Override
  public void stopReading() {
    reading = false;
  }

  /** Asks for the next frame, unless reading has stopped. */
  void demand() {
    if (reading) {
      session.demand();
    }
  }

  @Override
  public void close(int code, String reason) {
    session.close(code, reason, Callback.NOOP);
  }

  @Override
  public void cut() {
    session.disconnect();
    connection.close(); // the session alone stays open when a frame is being written just then
  }
}
