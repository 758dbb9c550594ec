package io.connectchat.simulations.bench.floor;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** One event loop with its customers and HTTP connections. Everything happens on its thread. */
final class FloorLoop {
  private static final int ARRIVING_AT_ONCE = 32;
  private static final int LATE_CONNECTIONS = 5_000;

  private final EventLoop eventLoop;
  private final FloorOptions options;
  private final FloorRequests requests;
  private final FloorScratch scratch = new FloorScratch();
  private final Deque<FloorHttp> free = new ArrayDeque<>();
  private final Deque<FloorCustomer> asking = new ArrayDeque<>();
  private final List<FloorCustomer> customers = new ArrayList<>();
  private Histogram latency = new Histogram(TimeUnit.MINUTES.toNanos(10), 3);
  private Histogram lateness = new Histogram(TimeUnit.MINUTES.toNanos(10), 3);
  private int connections;
  private int toCome;
  private int firstNumber;
  private volatile boolean isTalking;
  private volatile int here;
  private volatile int gone;
  private volatile long echoes;
  private volatile long losses;
  private volatile String firstLoss = "";
  private long turn;
  private long beganNanos;
  private double gapNanos;

  FloorLoop(EventLoop eventLoop, FloorOptions options) {
    this.eventLoop = eventLoop;
    this.options = options;
    this.requests =
        new FloorRequests(options.endpoint().getHost() + ":" + options.endpoint().getPort());
  }

  void arrive(int from, int many) {
    eventLoop.execute(
        () -> {
          firstNumber = from;
          toCome = many;
          for (int i = 0; i < ARRIVING_AT_ONCE; i++) {
            next();
          }
        });
  }

  private void next() {
    if (customers.size() < toCome) {
      FloorCustomer customer = new FloorCustomer(this, firstNumber + customers.size());
      customers.add(customer);
      ask(customer);
    }
  }

  void arrived(FloorCustomer customer) {
    here++;
    next();
  }

  /** Everybody talks: in a closed loop, or at this loop's share of a rate, in messages a second. */
  void talk(double rate) {
    eventLoop.execute(
        () -> {
          isTalking = true;
          beganNanos = System.nanoTime();
          turn = 0;
          if (rate > 0) {
            gapNanos = 1e9 / rate;
            eventLoop.scheduleAtFixedRate(this::takeTurns, 0, 1, TimeUnit.MILLISECONDS);
          } else {
            customers.forEach(customer -> customer.say(System.nanoTime()));
          }
        });
  }

  /** Whose turn it is while still waiting for an echo says it later, and has waited since now. */
  private void takeTurns() {
    long now = System.nanoTime();
    long intended = intended();
    while (isTalking && intended <= now) {
      customers.get((int) (turn % customers.size())).due(intended);
      turn++;
      intended = intended();
    }
  }

  private long intended() {
    return beganNanos + (long) (turn * gapNanos);
  }

  /** From one turn of a customer to its next. */
  long roundNanos() {
    return (long) (customers.size() * gapNanos);
  }

  /** A message is being sent; how late that is, is the driver's own doing and its customers'. */
  void sends(long lateNanos) {
    lateness.recordValue(Math.max(0, lateNanos));
  }

  void echoed(FloorCustomer customer, long nanos, long now) {
    echoes++;
    latency.recordValue(nanos);
    if (isTalking && options.rate() == 0) {
      customer.say(now);
    } else if (isTalking) {
      customer.sayWhatIsOwed();
    }
  }

  /** The latencies until now; begins anew. */
  Histogram takeLatency() throws InterruptedException {
    return eventLoop
        .submit(
            () -> {
              Histogram until = latency;
              latency = new Histogram(TimeUnit.MINUTES.toNanos(10), 3);
              return until;
            })
        .syncUninterruptibly()
        .getNow();
  }

  /** How late messages were sent until now; begins anew. */
  Histogram takeLateness() throws InterruptedException {
    return eventLoop
        .submit(
            () -> {
              Histogram until = lateness;
              lateness = new Histogram(TimeUnit.MINUTES.toNanos(10), 3);
              return until;
            })
        .syncUninterruptibly()
        .getNow();
  }

  void leave() {
    isTalking = false;
    eventLoop.execute(() -> customers.forEach(FloorCustomer::leave));
  }

  void hangUp() {
    isTalking = false;
    eventLoop.execute(() -> customers.forEach(FloorCustomer::hangUp));
  }

  void left() {
    gone++;
  }

  void lost(String why) {
    if (losses++ == 0) {
      firstLoss = why;
    }
  }

  int here() {
    return here;
  }

  int gone() {
    return gone;
  }

  long echoes() {
    return echoes;
  }

  long losses() {
    return losses;
  }

  String firstLoss() {
    return firstLoss;
  }

  FloorScratch scratch() {
    return scratch;
  }

  void ask(FloorCustomer customer) {
    FloorHttp http = free.poll();
    if (http != null) {
      ask(http, customer);
      return;
    }
    asking.add(customer);
    if (connections < options.connections()) {
      connections++;
      connect(new FloorHttp(this), options.endpoint());
    }
  }

  void free(FloorHttp http) {
    FloorCustomer customer = asking.poll();
    if (customer == null) {
      free.push(http);
    } else {
      ask(http, customer);
    }
  }

  private void ask(FloorHttp http, FloorCustomer customer) {
    ByteBuf request = http.buffer();
    customer.write(request, requests);
    http.ask(customer, request);
  }

  void open(FloorCustomer customer, URI url) {
    String host = url.getHost() + ":" + url.getPort();
    String path = url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
    customer.opened(connect(new FloorSocket(this, customer, host, path), url).channel());
  }

  private ChannelFuture connect(ChannelHandler handler, URI where) {
    Bootstrap bootstrap =
        new Bootstrap()
            .group(eventLoop)
            .channel(Epoll.isAvailable() ? EpollSocketChannel.class : NioSocketChannel.class)
            .option(ChannelOption.TCP_NODELAY, true)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, LATE_CONNECTIONS)
            .handler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channel.pipeline().addLast(handler);
                  }
                });
    options.from().ifPresent(local -> bootstrap.localAddress(new InetSocketAddress(local, 0)));
    ChannelFuture connecting = bootstrap.connect(where.getHost(), where.getPort());
    connecting.addListener(
        done -> {
          if (!done.isSuccess()) {
            lost("cannot connect to " + where.getAuthority() + ": " + done.cause().getMessage());
          }
        });
    return connecting;
  }
}
