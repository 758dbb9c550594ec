package io.connectchat.mock.server;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.common.Slf4jNotifier;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.connectchat.mock.operation.Api;
import io.connectchat.mock.operation.ApiRequest;
import io.connectchat.mock.socket.Handshakes;
import io.connectchat.mock.socket.SocketEnvironment;
import java.net.BindException;
import java.util.Optional;

/** One port for everything: WireMock's server with the chat in front of it. */
public final class ChatServer implements AutoCloseable {
  /** What stands between the address of a WebSocket and its token. */
  public static final String WEB_SOCKET_PATH = SocketUpgrade.PATH + "?" + SocketUpgrade.TOKEN + "=";

  private final WireMockServer wireMock;
  private final OpenSockets openSockets = new OpenSockets();

  /**
   * @param port 0 for any free one
   */
  public ChatServer(
      String host, int port, Api api, Handshakes handshakes, SocketEnvironment sockets) {
    SocketUpgrade upgrade = new SocketUpgrade(handshakes, sockets, openSockets);
    WireMockConfiguration options = WireMockConfiguration.options();
    options
        .bindAddress(host)
        .port(port)
        .notifier(new Slf4jNotifier(false))
        .gzipDisabled(true)
        .httpServerFactory(new ChatHttpServerFactory(api, upgrade, this::isStubbed));
    this.wireMock = new WireMockServer(options);
  }

  private boolean isStubbed(ApiRequest request) {
    return new UserStubs(wireMock).match(request);
  }

  /**
   * Opens the port.
   *
   * @throws BindException if another process has it
   * @throws FatalStartupException if anything else is in the way
   */
  public void start() throws BindException {
    try {
      wireMock.start();
    } catch (FatalStartupException e) {
      Optional<BindException> taken = causeOf(e);
      if (taken.isPresent()) {
        throw taken.get();
      }
      throw e;
    }
  }

  private static Optional<BindException> causeOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException taken) {
        return Optional.of(taken);
      }
    }
    return Optional.empty();
  }

  public int port() {
    return wireMock.port();
  }

  /** Closes every socket with code 1001 and frees the port. */
  @Override
  public void close() {
    openSockets.closeAll();
    wireMock.stop();
  }
}
