package io.connectchat.mock.server;

import io.connectchat.mock.socket.Handshakes;
import io.connectchat.mock.socket.SocketEnvironment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/** Turns a request for a WebSocket into one, if its URL is good. */
final class SocketUpgrade {
  static final String PATH = "/socket";
  static final String TOKEN = "authToken";

  /** As the platform below the service has it (UNVERIFIED; protocol notes 3.1(6)). */
  private static final Duration IDLE = Duration.ofMinutes(10);

  private static final int ADMITTED = 101;

  private static final int MOST_BYTES_IN = 128 * 1024;

  /** A reader that has stopped reading is cut off when so many frames wait for it. */
  private static final int MOST_FRAMES_WAITING = 1_000;

  private final Handshakes handshakes;
  private final SocketEnvironment environment;
  private final OpenSockets openSockets;

  SocketUpgrade(Handshakes handshakes, SocketEnvironment environment, OpenSockets openSockets) {
    this.handshakes = handshakes;
    this.environment = environment;
    this.openSockets = openSockets;
  }

  Handler handler(Server server) {
    return WebSocketUpgradeHandler.from(server, this::configure);
  }

  private void configure(ServerWebSocketContainer container) {
    container.setIdleTimeout(IDLE);
    container.setMaxTextMessageSize(MOST_BYTES_IN);
    container.setMaxFrameSize(MOST_BYTES_IN);
    container.setMaxOutgoingFrames(MOST_FRAMES_WAITING);
    container.addMapping(PATH, this::open);
  }

  private Object open(
      ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
    Fields query = Request.extractQueryParameters(request);
    String token = Optional.ofNullable(query.getValue(TOKEN)).orElse("");
    Handshakes.Admission admission = handshakes.admit(token);
    String socket = UUID.randomUUID().toString();
    String target = request.getHttpURI().getPathQuery();
    if (admission instanceof Handshakes.Admitted admitted) {
      response.setExtensions(List.of()); // compression costs more here than it saves
      environment.witness().handshake(socket, target, ADMITTED);
      return new SocketEndpoint(socket, admitted.credential(), environment, openSockets);
    }
    int status = ((Handshakes.Refused) admission).status();
    environment.witness().handshake(socket, target, status);
    Response.writeError(request, response, callback, status);
    return null;
  }
}
