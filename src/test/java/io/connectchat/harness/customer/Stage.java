package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.SafetyNet;
import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.target.EndpointTarget;
import io.connectchat.harness.target.Instance;
import io.connectchat.harness.target.SigV4;
import io.connectchat.harness.target.Target;
import io.connectchat.harness.wire.Request;
import io.netty.channel.EventLoop;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.SingleThreadIoEventLoop;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.ScheduledFuture;
import io.netty.util.concurrent.Ticker;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A real event loop, and the customers on it, for a test that runs on another thread. */
final class Stage implements AutoCloseable {
  private static final Instance INSTANCE = new Instance("us-east-1", "an-instance", "a-flow");

  private final Complaints complaints = new Complaints();
  private final Ticker ticker;
  private final Loop loop;
  private int actors;

  /** An event loop that tells what it has left to do. */
  private static final class Loop extends SingleThreadIoEventLoop {
    private final List<ScheduledFuture<?>> timers = new ArrayList<>();
    private final Ticker ticker;

    Loop(IoHandlerFactory io, Ticker ticker) {
      super(null, new DefaultThreadFactory("stage", true), io);
      this.ticker = ticker;
    }

    @Override
    public Ticker ticker() {
      // Asked for once before there is one, by the constructor above this one.
      return ticker == null ? Ticker.systemTicker() : ticker;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable act, long delay, TimeUnit unit) {
      ScheduledFuture<?> timer = super.schedule(act, delay, unit);
      // The one of a loop's HTTP connections is no customer's.
      if (!(act instanceof HttpDeadlines)) {
        timers.add(timer);
      }
      return timer;
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(
        Runnable act, long first, long delay, TimeUnit unit) {
      ScheduledFuture<?> timer = super.scheduleWithFixedDelay(act, first, delay, unit);
      timers.add(timer);
      return timer;
    }

    boolean hasTimers() {
      return timers.stream().anyMatch(timer -> !timer.isDone());
    }

    int channels() {
      return getNumOfRegisteredChannels();
    }
  }

  private Stage(IoHandlerFactory io, Ticker ticker) {
    this.ticker = ticker;
    this.loop = new Loop(io, ticker);
  }

  static Stage nio() {
    return new Stage(NioIoHandler.newFactory(), Ticker.systemTicker());
  }

  static Stage epoll() {
    return new Stage(EpollIoHandler.newFactory(), Ticker.systemTicker());
  }

  /** One whose time stands still but for {@link #advance}; sockets are real all the same. */
  static Stage virtual() {
    return new Stage(NioIoHandler.newFactory(), Ticker.newMockTicker());
  }

  /** Moves a virtual stage's time; what was due has begun when this returns. */
  void advance(Duration by) {
    on(
        () -> {
          ((MockTicker) ticker).advance(by.toNanos(), TimeUnit.NANOSECONDS);
          return true;
        });
    // Stands behind all that is due now.
    await(on(() -> after(0)));
  }

  /** Wall time; a virtual stage's goes with its time. */
  Clock clock() {
    return ticker instanceof MockTicker ? new StandingClock(ticker::nanoTime) : Clock.systemUTC();
  }

  /** The time of a stage, as its customers have it. */
  long nanos() {
    return ticker instanceof MockTicker ? ticker.nanoTime() : System.nanoTime();
  }

  EventLoop loop() {
    return loop;
  }

  Actor customer(URI service, Limits limits) {
    return customer(service, limits, Habits.PLAIN);
  }

  Actor customer(URI service, Limits limits, Habits habits) {
    Transport transport = Transport.of(Optional.empty(), limits).on(this::nanos, clock());
    return customer(service, transport, habits);
  }

  Actor customer(URI service, Transport transport) {
    return customer(service, transport, Habits.PLAIN);
  }

  private Actor customer(URI service, Transport transport, Habits habits) {
    Target target =
        new EndpointTarget("test", service, service, INSTANCE, SigV4.onLoopback("us-east-1"));
    return new Actor(++actors, this, transport, target, habits);
  }

  /** Begins a call on the event loop. */
  CompletableFuture<Answer> calling(Transport transport, Request request) {
    return on(() -> transport.http(loop).send(request));
  }

  /** Does something on the event loop, and waits for it. */
  <T> T on(Callable<T> what) {
    return await(loop.submit(what)::get);
  }

  /** Ends when the event loop's clock has gone on by that much. */
  CompletableFuture<Boolean> after(long nanos) {
    CompletableFuture<Boolean> passed = new CompletableFuture<>();
    loop.schedule(() -> passed.complete(true), nanos, TimeUnit.NANOSECONDS);
    return passed;
  }

  /** Channels that are open: idle HTTP connections and WebSockets. */
  int channels() {
    return on(loop::channels);
  }

  /** Waits until all channels are closed. */
  void awaitNoChannels() {
    long end = System.nanoTime() + SafetyNet.LIMIT.toNanos();
    while (channels() > 0) {
      assertThat(System.nanoTime() - end).as("channels stay open").isNegative();
    }
  }

  boolean hasTimers() {
    return on(loop::hasTimers);
  }

  static <T> T await(CompletableFuture<T> future) {
    return await(() -> future.get(SafetyNet.SECONDS, TimeUnit.SECONDS));
  }

  private static <T> T await(Callable<T> wait) {
    try {
      return wait.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Fails if anything went wrong on the event loop that nobody handled. */
  @Override
  public void close() {
    Future<?> ended = loop.shutdownGracefully(0, 5, TimeUnit.SECONDS);
    while (!ended.awaitUninterruptibly(10)) {
      if (ticker instanceof MockTicker standing) {
        standing.advance(1, TimeUnit.SECONDS);
      }
    }
    assertThat(complaints.end()).isEmpty();
  }
}
