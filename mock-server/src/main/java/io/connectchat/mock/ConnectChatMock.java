package io.connectchat.mock;

import io.connectchat.mock.agent.AgentSpec;
import io.connectchat.mock.contact.ContactEnvironment;
import io.connectchat.mock.contact.Contacts;
import io.connectchat.mock.contact.Switches;
import io.connectchat.mock.contact.SystemTimers;
import io.connectchat.mock.contact.Timers;
import io.connectchat.mock.contact.VirtualTime;
import io.connectchat.mock.fault.FaultPlan;
import io.connectchat.mock.fault.FaultPlanReader;
import io.connectchat.mock.fault.Faults;
import io.connectchat.mock.fault.Nearest;
import io.connectchat.mock.journal.Journal;
import io.connectchat.mock.journal.JournalEntry;
import io.connectchat.mock.journal.JournalFile;
import io.connectchat.mock.operation.AccessKey;
import io.connectchat.mock.operation.Api;
import io.connectchat.mock.quota.Quotas;
import io.connectchat.mock.quota.Throttle;
import io.connectchat.mock.server.ChatServer;
import io.connectchat.mock.server.Listening;
import io.connectchat.mock.server.Tls;
import io.connectchat.mock.socket.Handshakes;
import io.connectchat.mock.socket.SocketEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

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
  private static final String PLAN = "fault plan";

  private final String host;
  private final Optional<VirtualTime> virtualTime;
  private final SystemTimers systemTimers = new SystemTimers();
  private final Journal journal;
  private final FaultPlanReader plans;
  private final Faults faults;
  private final Optional<Tls> tls;
  private final ChatServer server;
  private final AtomicBoolean closed = new AtomicBoolean();

  private ConnectChatMock(Builder builder) {
    this.host = builder.host;
    this.virtualTime = builder.virtualTime;
    Clock clock = virtualTime.map(Clock.class::cast).orElse(builder.clock);
    Timers timers = virtualTime.map(Timers.class::cast).orElse(systemTimers);
    this.plans = builder.plans();
    FaultPlan plan =
        builder.faults.isEmpty()
            ? FaultPlan.none(builder.seed)
            : plans.read(builder.faultsName, builder.faults);
    this.journal = journal(builder, clock);
    this.faults = new Faults(journal, clock, plan);
    Switches switches = builder.switches;
    Throttle throttle = new Throttle(builder.quotas, clock);
    Contacts contacts =
        new Contacts(
            new ContactEnvironment(
                clock,
                timers,
                switches,
                builder.agent.each(builder.agentDelay, timers, builder.seed)));
    this.tls = builder.tls.get();
    this.server =
        new ChatServer(
            new Listening(builder.host, builder.port, tls, builder.mappings),
            new Api(
                contacts,
                journal,
                faults,
                plans,
                throttle,
                builder.accessKey,
                virtualTime,
                () -> url().toString(),
                this::webSocketUrl),
            new Handshakes(contacts, journal, faults),
            new SocketEnvironment(timers, journal, faults, switches));
  }

  /** Starts a fake with an echo agent on a free port of 127.0.0.1. */
  public static ConnectChatMock start() {
    return builder().start();
  }

  public static Builder builder() {
    return new Builder();
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
      systemTimers.close();
      journal.close();
    }
  }

  // ChatJS takes ws:// for 127.0.0.1 only, written like that and with the port.
  private String webSocketUrl() {
    String scheme = tls.isPresent() ? "wss" : "ws";
    return scheme + "://127.0.0.1:" + port() + ChatServer.WEB_SOCKET_PATH;
  }

  private static Journal journal(Builder builder, Clock clock) {
    try {
      return new Journal(clock, System::nanoTime, builder.journal.map(JournalFile::new));
    } catch (UncheckedIOException e) {
      throw new MockStartException(
          "The journal " + builder.journal.orElseThrow() + " cannot be written: " + e.getCause(),
          e);
    }
  }

  private ConnectChatMock open(int port) {
    try {
      server.start();
      return this;
    } catch (IOException e) {
      close();
      throw new MockStartException(whyNot(port, e), e);
    } catch (RuntimeException e) {
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

  /** How a fake is to be. Every method returns this builder. */
  public static final class Builder {
    private String host = "127.0.0.1";
    private int port;
    private AgentSpec agent = AgentSpec.named("echo");
    private Duration agentDelay = Duration.ZERO;
    private Optional<Path> journal = Optional.empty();
    private Clock clock = Clock.systemUTC();
    private Optional<VirtualTime> virtualTime = Optional.empty();
    private long seed = new SplittableRandom().nextLong();
    private String faults = "";
    private String faultsName = PLAN;
    private Quotas quotas = Quotas.off();
    private Optional<AccessKey> accessKey = Optional.empty();
    private Supplier<Optional<Tls>> tls = Optional::empty;
    private Optional<Path> mappings = Optional.empty();
    private Switches switches = Switches.defaults();

    private Builder() {}

    /** The address to listen on; default 127.0.0.1. */
    public Builder host(String address) {
      host = Objects.requireNonNull(address);
      return this;
    }

    /** The port to listen on; 0, the default, takes any free one. */
    public Builder port(int number) {
      if (number < 0 || number > 65_535) {
        throw new IllegalArgumentException("port " + number + ": expected 0 to 65535");
      }
      port = number;
      return this;
    }

    /**
     * Who answers the customer: {@code echo} (default), {@code silent}, or {@code script:FILE}, a
     * script in a file or one that the fake brings along, such as {@code script:bank}.
     *
     * @throws IllegalArgumentException if there is no such agent, or with one line that names file
     *     and line of what is wrong with the script
     */
    public Builder agent(String spec) {
      agent = AgentSpec.named(spec);
      return this;
    }

    /** How long the agent takes for an answer; default none. */
    public Builder agentDelay(Duration delay) {
      if (delay.isNegative()) {
        throw new IllegalArgumentException("agent delay " + delay + ": expected 0 or more");
      }
      agentDelay = delay;
      return this;
    }

    /**
     * Seed of the random choices of faults and scripts; default drawn. A plan's or script's own
     * seed wins.
     */
    public Builder seed(long value) {
      seed = value;
      return this;
    }

    /**
     * The fault plan to start with, in YAML or JSON; default none.
     *
     * @throws IllegalArgumentException as {@link ConnectChatMock#faults(String)}
     */
    public Builder faults(String plan) {
      return faults(PLAN, plan);
    }

    /** As {@link #faults(String)}, with a name for the plan in complaints, such as its file. */
    Builder faults(String name, String plan) {
      plans().read(name, plan);
      faultsName = name;
      faults = plan;
      return this;
    }

    /** What the fake does where nobody knows what the service does; default as documented. */
    public Builder switches(Switches given) {
      switches = Objects.requireNonNull(given);
      return this;
    }

    private FaultPlanReader plans() {
      return new FaultPlanReader(Api.vocabulary(), seed);
    }

    /**
     * Which quotas hold: {@code off} (default) or {@code aws}, those of an AWS account that nobody
     * has raised. Forgets what {@link #quota} has set before.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public Builder quotas(String spec) {
      quotas =
          switch (spec) {
            case "off" -> Quotas.off();
            case "aws" -> Quotas.aws();
            default ->
                throw new IllegalArgumentException(
                    "quotas '" + spec + "': expected one of off, aws");
          };
      return this;
    }

    /**
     * Sets one quota; the others stay as {@link #quotas} has them.
     *
     * @param name an operation such as {@code SendMessage} (which SendEvent shares), or {@code
     *     concurrentChats}
     * @param value calls a second and burst, such as {@code 50/75}, or a number of chats
     * @throws IllegalArgumentException if name or value is none
     */
    public Builder quota(String name, String value) {
      if (!Quotas.names().contains(name)) {
        throw new IllegalArgumentException(
            "unknown quota '" + name + "'; " + Nearest.hint(name, Quotas.names()));
      }
      try {
        quotas = quotas.with(name, value);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("quota " + name + ": " + e.getMessage(), e);
      }
      return this;
    }

    /**
     * Checks the signatures of the Connect API with this access key; default: they need only be
     * there.
     *
     * @param key id and secret, such as {@code AKIDEXAMPLE:secret}
     * @throws IllegalArgumentException if it is none
     */
    public Builder verifySigV4(String key) {
      accessKey = Optional.of(AccessKey.parse(key));
      return this;
    }

    /**
     * Speaks TLS, with a certificate that is made for it: {@link ConnectChatMock#certificate()}.
     */
    public Builder tls() {
      tls = () -> Optional.of(Tls.generated(host, Instant.now()));
      return this;
    }

    /**
     * Speaks TLS with this certificate.
     *
     * @param files PEM files of certificate (with its chain) and unencrypted key, as {@code
     *     CERT:KEY}
     * @throws IllegalArgumentException if they are none
     */
    public Builder tls(String files) {
      Tls given = Tls.given(files);
      tls = () -> Optional.of(given);
      return this;
    }

    /**
     * A folder with WireMock stubs to start with. One that fits a request wins over the fake.
     *
     * @throws IllegalArgumentException if it is no folder
     */
    public Builder mappings(Path folder) {
      if (!Files.isDirectory(folder)) {
        throw new IllegalArgumentException(folder + ": there is no such folder");
      }
      mappings = Optional.of(folder);
      return this;
    }

    /** A file for the whole journal, one JSON object a line; emptied first. Default none. */
    public Builder journal(Path file) {
      journal = Optional.of(file);
      return this;
    }

    /** Where wall time comes from; default the machine's clock in UTC. */
    public Builder clock(Clock source) {
      clock = Objects.requireNonNull(source);
      return this;
    }

    /**
     * Lets time stand still, from the machine's present time on, until {@link
     * ConnectChatMock#advance} or the admin call moves it.
     */
    public Builder virtualClock() {
      return virtualClock(Instant.now());
    }

    /** As {@link #virtualClock()}, from this time on. */
    public Builder virtualClock(Instant start) {
      virtualTime = Optional.of(new VirtualTime(start));
      return this;
    }

    /**
     * Starts the fake; when this returns, it is ready.
     *
     * @throws MockStartException if it cannot be started, because the port is in use for instance
     */
    public ConnectChatMock start() {
      return new ConnectChatMock(this).open(port);
    }
  }
}
