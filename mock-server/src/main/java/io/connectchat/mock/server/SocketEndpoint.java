package io.connectchat.mock.server;

import io.connectchat.mock.contact.Credential;
import io.connectchat.mock.contact.Switches;
import io.connectchat.mock.socket.ChatSocket;
import io.connectchat.mock.socket.SocketEnvironment;
import java.nio.ByteBuffer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** Joins a Jetty WebSocket to a {@link ChatSocket}. Public because Jetty calls it by reflection. */
public final class SocketEndpoint extends Session.Listener.Abstract {
  private static final int UNSUPPORTED_DATA = 1003;

  private final String name;
  private final Credential credential;
  private final SocketEnvironment environment;
  private final OpenSockets openSockets;
  private volatile ChatSocket socket;
  private volatile JettyWire wire;

  SocketEndpoint(
      String name, Credential credential, SocketEnvironment environment, OpenSockets openSockets) {
    this.name = name;
    this.credential = credential;
    this.environment = environment;
    this.openSockets = openSockets;
  }

  @Override
  public void onWebSocketOpen(Session session) {
    openSockets.add(session);
    super.onWebSocketOpen(session);
    wire =
        new JettyWire(
            session,
            environment.switches().get(Switches.SLOW_READER_LIMIT),
            text -> environment.witness().goes(name, text));
    socket = new ChatSocket(credential, wire, environment);
    socket.opened();
    wire.demand();
  }

  @Override
  public void onWebSocketText(String message) {
    environment.witness().came(name, message);
    socket.received(message);
    wire.demand();
  }

  @Override
  public void onWebSocketPing(ByteBuffer payload) {
    getSession().sendPong(payload, Callback.NOOP);
    wire.demand();
  }

  @Override
  public void onWebSocketPong(ByteBuffer payload) {
    wire.demand();
  }

  @Override
  public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
    callback.succeed();
    getSession().close(UNSUPPORTED_DATA, "text frames only", Callback.NOOP);
  }

  @Override
  public void onWebSocketClose(int statusCode, String reason, Callback callback) {
    openSockets.remove(getSession());
    environment.witness().closed(name, statusCode, !wire.isEnding());
    socket.closed(statusCode);
    callback.succeed();
  }
}
