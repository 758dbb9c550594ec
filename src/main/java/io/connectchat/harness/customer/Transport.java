package io.connectchat.harness.customer;

import io.connectchat.harness.target.Pacing;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.IoEventLoop;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The way to the network that all customers of a run share: TLS, limits, and a pool of HTTP
 * connections for each event loop. Certificates and host names are always verified.
 */
public final class Transport {
  private static final int LARGEST_PORT = 65_535;

  private final Tls tls;
  private final Limits limits;
  private final LongSupplier nanos;
  private final Clock clock;
  private final boolean keepsRaw;
  private final Pacing pacing;
  private final Names names = new Names(InetAddress::getByName);
  private final Map<EventLoop, HttpPool> pools = new ConcurrentHashMap<>();
  private final Map<EventLoop, Alarms> alarms = new ConcurrentHashMap<>();

  private Transport(
      Tls tls, Limits limits, LongSupplier nanos, Clock clock, boolean keepsRaw, Pacing pacing) {
    this.tls = tls;
    this.limits = limits;
    this.nanos = nanos;
    this.clock = clock;
    this.keepsRaw = keepsRaw;
    this.pacing = pacing;
  }

  /**
   * @param caFile certificates (PEM) to trust; the JDK's when empty
   * @throws IllegalArgumentException in one line, when the file holds no certificate
   */
  public static Transport of(Optional<Path> caFile, Limits limits) {
    return new Transport(
        Tls.of(caFile), limits, System::nanoTime, Clock.systemUTC(), false, Pacing.none());
  }

  /** The same with another limit for a call. */
  Transport within(Duration request) {
    return new Transport(tls, limits.within(request), nanos, clock, keepsRaw, pacing);
  }

  /**
   * The same with other clocks.
   *
   * @param otherNanos monotonic, in nanoseconds; it must be the one that the customers' event loops
   *     have their timers from
   */
  Transport on(LongSupplier otherNanos, Clock otherClock) {
    return new Transport(tls, limits, otherNanos, otherClock, keepsRaw, pacing);
  }

  /**
   * The same for whoever looks at requests and answers word for word: each call is then also an
   * {@link io.connectchat.harness.evidence.Observation.Exchange}, right before its Call. Not for
   * load: it costs memory.
   */
  public Transport keepingRaw() {
    return new Transport(tls, limits, nanos, clock, true, pacing);
  }

  /** The same for a run whose calls keep to the quotas of their target. */
  public Transport paced(Pacing kept) {
    return new Transport(tls, limits, nanos, clock, keepsRaw, kept);
  }

  Pacing pacing() {
    return pacing;
  }

  /** The monotonic clock of all observations, in nanoseconds; a run has no other. */
  public long nanos() {
    return nanos.getAsLong();
  }

  /** Wall time, for what the service says about when something expires. */
  Clock clock() {
    return clock;
  }

  boolean keepsRaw() {
    return keepsRaw;
  }

  Limits limits() {
    return limits;
  }

  /** The HTTP connections of an event loop. */
  HttpPool http(EventLoop loop) {
    return pools.computeIfAbsent(loop, l -> new HttpPool(l, this));
  }

  /** What the customers of an event loop have to do later. */
  Alarms alarms(EventLoop loop) {
    return alarms.computeIfAbsent(loop, l -> new Alarms(l, nanos));
  }

  /**
   * Opens a connection whose pipeline ends as {@code pipeline} says; failures are reported to the
   * handler as {@code failed}.
   */
  void connect(EventLoop loop, URI uri, ChannelHandler handler, Consumer<Throwable> failed) {
    boolean secure = "https".equals(uri.getScheme()) || "wss".equals(uri.getScheme());
    int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
    if (port > LARGEST_PORT) {
      failed.accept(new ConnectException("There is no port " + port));
      return;
    }
    new Bootstrap()
        .group(loop)
        .resolver(names)
        .channel(channel(loop))
        .option(ChannelOption.TCP_NODELAY, true)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) limits.connect().toMillis())
        .handler(
            new ChannelInitializer<Channel>() {
              @Override
              protected void initChannel(Channel channel) {
                if (secure) {
                  channel
                      .pipeline()
                      .addLast(tls.context().newHandler(channel.alloc(), uri.getHost(), port));
                }
                channel.pipeline().addLast(handler);
              }
            })
        .connect(uri.getHost(), port)
        .addListener(
            future -> {
              if (!future.isSuccess()) {
                // A channel that could not even be made reports from a thread of Netty's own.
                loop.execute(() -> failed.accept(future.cause()));
              }
            });
  }

  private static Class<? extends Channel> channel(EventLoop loop) {
    boolean epoll = loop instanceof IoEventLoop io && io.isIoType(EpollIoHandler.class);
    return epoll ? EpollSocketChannel.class : NioSocketChannel.class;
  }
}
