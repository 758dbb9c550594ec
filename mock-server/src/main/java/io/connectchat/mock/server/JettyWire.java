package io.connectchat.mock.server;

import io.connectchat.mock.socket.Wire;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** A Jetty WebSocket session as a wire. */
final class JettyWire implements Wire {
  private final Session session;

  JettyWire(Session session) {
    this.session = session;
  }

  @Override
  public void send(String text) {
    // Fails when too many frames wait, or the line is gone: either way it is of no use any more.
    session.sendText(text, Callback.from(() -> {}, failure -> session.disconnect()));
  }

  @Override
  public void close(int code, String reason) {
    session.close(code, reason, Callback.NOOP);
  }

  @Override
  public void cut() {
    session.disconnect();
  }
}
