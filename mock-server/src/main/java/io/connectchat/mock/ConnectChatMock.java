package io.connectchat.mock;

import io.connectchat.mock.contact.SystemTimers;
import io.connectchat.mock.contact.Timers;
import io.connectchat.mock.contact.VirtualTime;
import io.connectchat.mock.fault.FaultPlan;
import io.connectchat.mock.fault.FaultPlanReader;
import io.connectchat.mock.fault.Faults;
import io.connectchat.mock.front.FrontLoops;
import io.connectchat.mock.journal.Journal;
import io.connectchat.mock.journal.JournalEntry;
import io.connectchat.mock.journal.JournalFile;
import io.connectchat.mock.server.ChatServer;
import io.connectchat.mock.server.Listening;
import io.connectchat.mock.server.Tls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A fake of Amazon Connect chat in this process: StartChatContact, the participant API and the
 * WebSocket on one port.
 *
 * <pre>{@code
 * try (ConnectChatMock mock = ConnectChatMock.start()) {
 *   // point both AWS SDK clients at mock.url()
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads.
 */
public final class ConnectChatMock implements AutoCloseable {
  static final String PLAN = "fault plan";

  private final String host;
  private final Optional<VirtualTime> virtualTime;
  private final SystemTimers systemTimers = new SystemTimers();
  private final Journal journal;
  private final FaultPlanReader plans;
  private final Faults faults;
  private final Optional<Tls> tls;
  private final FrontLoops threads = new FrontLoops();
  private final ChatServer server;
  private final boolean warmUp;
  private final AtomicBoolean closed = new AtomicBoolean();

  ConnectChatMock(ConnectChatMockBuilder builder) {
    this.host = builder.host;
    this.virtualTime = builder.virtualTime;
    Clock clock = virtualTime.map(Clock.class::cast).orElse(builder.clock);
    Timers timers = virtualTime.map(Timers.class::cast).orElse(systemTimers);
    this.journal = journal(builder, clock);
    Domain domain =
        Domain.of(builder, journal, clock, timers, () -> url().toString(), this::webSocketUrl);
    this.plans = domain.plans();
    this.faults = domain.faults();
    this.tls = builder.tls.get();
    this.warmUp = builder.warmUp;
    this.server =
        new ChatServer(
            new Listening(builder.host, builder.port, tls, builder.mappings),
            domain.api(),
            domain.handshakes(),
            domain.sockets(),
            threads);
  }

  /** Starts a fake with an echo agent on a free port of 127.0.0.1. */
  public static ConnectChatMock start() {
    return builder().start();
  }

  public static ConnectChatMockBuilder builder() {
    return new ConnectChatMockBuilder();
  }

  /** Where the fake is: the endpoint of both APIs, such as {@code http://127.0.0.1:8080}. */
  public URI url() {
    return URI.create((tls.isPresent() ? "https://" : "http://") + host + ":" + port());
  }

  /** The PEM file of the certificate that clients have to trust; empty without TLS. */
  public Optional<Path> certificate() {
    return tls.map(Tls::certificate);
  }

  public int port() {
    return server.port();
  }

  /**
   * Puts a fault plan in force in place of the present one; its counts start anew.
   *
   * @param plan YAML or JSON, as the module's README describes it
   * @throws IllegalArgumentException if it is no plan, with one line that names the line of the
   *     plan, what was found and what was expected
   */
  public void faults(String plan) {
    faults.replace(plans.read(PLAN, plan));
  }

  /** Lets everything go well again. */
  public void clearFaults() {
    faults.replace(FaultPlan.none(faults.plan().seed()));
  }

  /** What every client did and which faults fired, oldest first; at most the last 200,000. */
  public List<JournalEntry> journal() {
    return journal.entries();
  }

  /**
   * Moves time on a virtual clock; when this returns, all that was due has happened.
   *
   * @param by zero or more
   * @throws IllegalStateException on the machine's clock
   */
  public void advance(Duration by) {
    virtualTime
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "This fake runs on the machine's clock, which cannot be moved; build it with"
                        + " virtualClock()."))
        .advance(by);
  }

  /** Closes every socket and frees the port. Does nothing the second time. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      server.close();
      threads.close();
      systemTimers.close();
      journal.close();
    }
  }

  // ChatJS takes ws:// for 127.0.0.1 only, written like that and with the port.
  private String webSocketUrl() {
    String scheme = tls.isPresent() ? "wss" : "ws";
    return scheme + "://127.0.0.1:" + port() + ChatServer.WEB_SOCKET_PATH;
  }

  static Journal journal(ConnectChatMockBuilder builder, Clock clock) {
    try {
      return new Journal(clock, System::nanoTime, builder.journal.map(JournalFile::new));
    } catch (UncheckedIOException e) {
      throw new MockStartException(
          "The journal " + builder.journal.orElseThrow() + " cannot be written: " + e.getCause(),
          e);
    }
  }

  ConnectChatMock open(int port) {
    WarmUp under = warmUp ? WarmUp.start(server) : WarmUp.none(server);
    try {
      server.start(under::await);
      return this;
    } catch (IOException e) {
      under.stop();
      close();
      throw new MockStartException(whyNot(port, e), e);
    } catch (RuntimeException e) {
      under.stop();
      close();
      throw new MockStartException("The fake could not be started: " + e, e);
    }
  }

  private String whyNot(int port, IOException e) {
    return String.valueOf(e.getMessage()).contains("in use")
        ? "Port %d on %s is in use. Stop the process that has it, or choose another port; 0 takes any free one."
            .formatted(port, host)
        : "Cannot listen on %s, port %d: %s. The host must be an address of this machine."
            .formatted(host, port, e.getMessage());
  }
}
