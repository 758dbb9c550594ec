package io.connectchat.mock.server;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.common.Slf4jNotifier;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.connectchat.mock.front.Front;
import io.connectchat.mock.front.FrontEnvironment;
import io.connectchat.mock.front.FrontLoops;
import io.connectchat.mock.operation.Api;
import io.connectchat.mock.socket.Handshakes;
import io.connectchat.mock.socket.SocketEnvironment;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;

/**
 * One port for everything: a {@link Front} that answers the chat, and behind it WireMock's server,
 * with the chat in front of its stubs, for all else.
 */
public final class ChatServer implements AutoCloseable {
  /** What stands between the address of a WebSocket and its token. */
  public static final String WEB_SOCKET_PATH = SocketUpgrade.PATH + "?" + SocketUpgrade.TOKEN + "=";

  private final Listening where;
  private final FrontLoops threads;
  private final WireMockServer wireMock;
  private final OpenSockets openSockets = new OpenSockets();
  private final Optional<Front> front;
  private final UserStubs stubs = new UserStubs(this::port);

  /**
   * @param threads of the front; it does not end them
   */
  public ChatServer(
      Listening where,
      Api api,
      Handshakes handshakes,
      SocketEnvironment sockets,
      FrontLoops threads) {
    this.where = where;
    this.threads = threads;
    SocketUpgrade upgrade = new SocketUpgrade(handshakes, sockets, openSockets);
    WireMockConfiguration options = WireMockConfiguration.options();
    options
        .notifier(new Slf4jNotifier(false))
        .gzipDisabled(true)
        .httpServerFactory(
            new ChatHttpServerFactory(
                api, upgrade, stubs::match, sockets.timers(), sockets.witness()))
        .extensions(stubs);
    where.applyTo(options);
    this.wireMock = new WireMockServer(options);
    // On TLS, WireMock's server has the public port itself.
    this.front =
        where.tls().isPresent() ? Optional.empty() : Optional.of(front(api, handshakes, sockets));
  }

  /**
   * A front like this server's own, on the same threads, with another chat behind it; whoever asks
   * for it closes it. A warm-up needs the very same classes: what the compiler has learnt from
   * others, it throws away.
   */
  public Front front(Api api, Handshakes handshakes, SocketEnvironment sockets) {
    return new Front(
        new FrontEnvironment(
            api,
            handshakes,
            sockets,
            WEB_SOCKET_PATH,
            stubs::mayMatch,
            HttpStatus::getMessage,
            wireMock::port),
        threads);
  }

  /**
   * Opens the port.
   *
   * @param before is awaited before anybody is served
   * @throws IOException if that is not possible; a {@link java.net.BindException} if another
   *     process has it, or the address is none of this machine
   */
  public void start(Runnable before) throws IOException {
    try {
      if (front.isEmpty()) {
        before.run();
      }
      wireMock.start();
    } catch (FatalStartupException e) {
      throw bindFailure(e).orElseGet(() -> new IOException(e.getMessage(), e));
    }
    stubs.of(wireMock);
    if (front.isPresent()) {
      front.get().start(where.host(), where.port());
      before.run();
      front.get().accept();
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
    return front.map(Front::port).orElseGet(wireMock::httpsPort);
  }

  /** Closes every socket with code 1001 and frees the port. */
  @Override
  public void close() {
    openSockets.closeAll();
    front.ifPresent(Front::close);
    wireMock.stop();
  }
}
