package io.connectchat.mock;

import io.connectchat.mock.agent.AgentSpec;
import io.connectchat.mock.contact.Switches;
import io.connectchat.mock.contact.VirtualTime;
import io.connectchat.mock.fault.FaultPlanReader;
import io.connectchat.mock.journal.Witness;
import io.connectchat.mock.operation.AccessKey;
import io.connectchat.mock.operation.Api;
import io.connectchat.mock.quota.Quotas;
import io.connectchat.mock.server.Tls;
import io.connectchat.mock.text.Nearest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** How a fake is to be. Every method returns this builder. */
public final class ConnectChatMockBuilder {
  String host = "127.0.0.1";
  int port;
  AgentSpec agent = AgentSpec.named("echo");
  Duration agentDelay = Duration.ZERO;
  Optional<Path> journal = Optional.empty();
  Witness witness = Witness.NOBODY;
  Clock clock = Clock.systemUTC();
  Optional<VirtualTime> virtualTime = Optional.empty();
  long seed = new SplittableRandom().nextLong();
  String faults = "";
  String faultsName = ConnectChatMock.PLAN;
  Quotas quotas = Quotas.off();
  Optional<AccessKey> accessKey = Optional.empty();
  Supplier<Optional<Tls>> tls = Optional::empty;
  Optional<Path> mappings = Optional.empty();
  Switches switches = Switches.defaults();
  boolean warmUp;
  String tokenMark = "";

  ConnectChatMockBuilder() {}

  /** The address to listen on; default 127.0.0.1. */
  public ConnectChatMockBuilder host(String address) {
    host = Objects.requireNonNull(address);
    return this;
  }

  /** The port to listen on; 0, the default, takes any free one. */
  public ConnectChatMockBuilder port(int number) {
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
  public ConnectChatMockBuilder agent(String spec) {
    agent = AgentSpec.named(spec);
    return this;
  }

  /** How long the agent takes for an answer; default none. */
  public ConnectChatMockBuilder agentDelay(Duration delay) {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("agent delay " + delay + ": expected 0 or more");
    }
    agentDelay = delay;
    return this;
  }

  /**
   * Seed of the random choices of faults and scripts; default drawn. A plan's or script's own seed
   * wins.
   */
  public ConnectChatMockBuilder seed(long value) {
    seed = value;
    return this;
  }

  /**
   * The fault plan to start with, in YAML or JSON; default none.
   *
   * @throws IllegalArgumentException as {@link ConnectChatMock#faults(String)}
   */
  public ConnectChatMockBuilder faults(String plan) {
    return faults(ConnectChatMock.PLAN, plan);
  }

  /** As {@link #faults(String)}, with a name for the plan in complaints, such as its file. */
  ConnectChatMockBuilder faults(String name, String plan) {
    plans().read(name, plan);
    faultsName = name;
    faults = plan;
    return this;
  }

  /** What the fake does where nobody knows what the service does; default as documented. */
  public ConnectChatMockBuilder switches(Switches given) {
    switches = Objects.requireNonNull(given);
    return this;
  }

  /**
   * Sets one switch; the others stay as they are.
   *
   * @param name such as {@code textLimit}; FIDELITY.md lists them
   * @param value a number, a duration, true or false, or one of the words that the list names
   * @throws IllegalArgumentException if name or value is none
   */
  public ConnectChatMockBuilder set(String name, String value) {
    switches = SwitchValue.set(switches, name, value);
    return this;
  }

  /**
   * What every token and every pre-signed URL's credential begins with, so that whoever uses the
   * fake can search logs and reports for secrets that leaked.
   *
   * @param mark letters and digits
   */
  public ConnectChatMockBuilder markTokens(String mark) {
    if (!mark.matches("[A-Za-z0-9]{1,100}")) {
      throw new IllegalArgumentException("mark " + mark + ": expected letters and digits");
    }
    tokenMark = mark;
    return this;
  }

  FaultPlanReader plans() {
    return new FaultPlanReader(Api.vocabulary(), seed);
  }

  /**
   * Which quotas hold: {@code off} (default) or {@code aws}, those of an AWS account that nobody
   * has raised. Forgets what {@link #quota} has set before.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public ConnectChatMockBuilder quotas(String spec) {
    quotas =
        switch (spec) {
          case "off" -> Quotas.off();
          case "aws" -> Quotas.aws();
          default ->
              throw new IllegalArgumentException("quotas '" + spec + "': expected one of off, aws");
        };
    return this;
  }

  /**
   * Sets one quota; the others stay as {@link #quotas} has them.
   *
   * @param name an operation such as {@code SendMessage} (which SendEvent shares unless it is given
   *     a quota of its own), or {@code concurrentChats}
   * @param value calls a second and burst, such as {@code 50/75}, or a number of chats
   * @throws IllegalArgumentException if name or value is none
   */
  public ConnectChatMockBuilder quota(String name, String value) {
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
  public ConnectChatMockBuilder verifySigV4(String key) {
    accessKey = Optional.of(AccessKey.parse(key));
    return this;
  }

  /** Speaks TLS, with a certificate that is made for it: {@link ConnectChatMock#certificate()}. */
  public ConnectChatMockBuilder tls() {
    tls = () -> Optional.of(Tls.generated(host, Instant.now()));
    return this;
  }

  /**
   * Speaks TLS with this certificate.
   *
   * @param files PEM files of certificate (with its chain) and unencrypted key, as {@code CERT:KEY}
   * @throws IllegalArgumentException if they are none
   */
  public ConnectChatMockBuilder tls(String files) {
    Tls given = Tls.given(files);
    tls = () -> Optional.of(given);
    return this;
  }

  /**
   * A folder with WireMock stubs to start with. One that fits a request wins over the fake.
   *
   * @throws IllegalArgumentException if it is no folder
   */
  public ConnectChatMockBuilder mappings(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(folder + ": there is no such folder");
    }
    mappings = Optional.of(folder);
    return this;
  }

  /**
   * Whether the fake makes itself fast before it is ready, by some thousand messages among itself,
   * of which nothing remains; takes some seconds. Default no, since most tests are shorter.
   */
  public ConnectChatMockBuilder warmUp(boolean first) {
    warmUp = first;
    return this;
  }

  /** Who sees all that goes over the wire, tokens included; default nobody. */
  public ConnectChatMockBuilder witness(Witness sees) {
    witness = Objects.requireNonNull(sees);
    return this;
  }

  /** A file for the whole journal, one JSON object a line; emptied first. Default none. */
  public ConnectChatMockBuilder journal(Path file) {
    journal = Optional.of(file);
    return this;
  }

  /** Where wall time comes from; default the machine's clock in UTC. */
  public ConnectChatMockBuilder clock(Clock source) {
    clock = Objects.requireNonNull(source);
    return this;
  }

  /**
   * Lets time stand still, from the machine's present time on, until {@link
   * ConnectChatMock#advance} or the admin call moves it.
   */
  public ConnectChatMockBuilder virtualClock() {
    return virtualClock(Instant.now());
  }

  /** As {@link #virtualClock()}, from this time on. */
  public ConnectChatMockBuilder virtualClock(Instant start) {
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
