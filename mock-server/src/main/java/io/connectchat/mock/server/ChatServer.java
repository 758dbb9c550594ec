package io.connectchat.mock.server;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.common.Slf4jNotifier;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.connectchat.mock.operation.Api;
import io.connectchat.mock.operation.ApiRequest;
import io.connectchat.mock.socket.Handshakes;
import io.connectchat.mock.socket.SocketEnvironment;
import java.io.IOException;
import java.util.Optional;

/** One port for everything: WireMock's server with the chat in front of it. */
public final class ChatServer implements AutoCloseable {
  /** What stands between the address of a WebSocket and its token. */
  public static final String WEB_SOCKET_PATH = SocketUpgrade.PATH + "?" + SocketUpgrade.TOKEN + "=";

  private final Listening where;
  private final WireMockServer wireMock;
  private final OpenSockets openSockets = new OpenSockets();

  public ChatServer(Listening where, Api api, Handshakes handshakes, SocketEnvironment sockets) {
    this.where = where;
    SocketUpgrade upgrade = new SocketUpgrade(handshakes, sockets, openSockets);
    WireMockConfiguration options = WireMockConfiguration.options();
    options
        .bindAddress(where.host())
        .notifier(new Slf4jNotifier(false))
        .gzipDisabled(true)
        .httpServerFactory(
            new ChatHttpServerFactory(
                api, upgrade, this::isStubbed, sockets.timers(), sockets.witness()));
    where.applyTo(options);
    this.wireMock = new WireMockServer(options);
  }

  private boolean isStubbed(ApiRequest request) {
    return new UserStubs(wireMock).match(request);
  }

  /**
   * Opens the port.
   *
   * @throws IOException if that is not possible; a {@link java.net.BindException} if another
   *     process has it, or the address is none of this machine
   */
  public void start() throws IOException {
    try {
      wireMock.start();
    } catch (FatalStartupException e) {
      throw bindFailure(e).orElseGet(() -> new IOException(e.getMessage(), e));
    }
  }

  // Jetty wraps what the operating system said into a failure of its own, with less to say.
  private static Optional<IOException> bindFailure(Throwable failure) {
    Optional<IOException> deepest = Optional.empty();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        deepest = Optional.of(io);
      }
    }
    return deepest;
  }

  public int port() {
    return where.tls().isPresent() ? wireMock.httpsPort() : wireMock.port();
  }

  /** Closes every socket with code 1001 and frees the port. */
  @Override
  public void close() {
    openSockets.closeAll();
    wireMock.stop();
  }
}
