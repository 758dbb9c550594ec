package io.connectchat.mock;

import io.connectchat.mock.fault.FaultCatalogue;
import io.connectchat.mock.text.DurationText;
import io.connectchat.mock.text.Nearest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The fake as a process. */
@Command(
    name = "connect-chat-mock",
    versionProvider = Main.Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    description = {
      "A fake of Amazon Connect chat: StartChatContact, the participant API and the WebSocket on one"
          + " port. Point your client's endpoint at it; no AWS account is needed.",
      ""
    },
    footer = {
      "",
      "Durations are written as 200ms, 1.5s, 5m.",
      "It runs until it is told to stop (SIGTERM, Ctrl-C), then closes every socket and exits 0.",
      "Exit codes: 0 stopped, 3 wrong option or input file, 4 port in use or disk not writable."
    })
public final class Main implements Callable<Integer> {
  private static final int WRONG_USAGE = 3;
  private static final int ENVIRONMENT = 4;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Port to listen on; 0 takes any free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen on. Default: ${DEFAULT-VALUE}.")
  private String host;

  @Option(
      names = "--agent",
      paramLabel = "AGENT",
      defaultValue = "echo",
      description =
          "Who answers the customer: echo says back what was said, silent says nothing, script:FILE"
              + " follows a script; those of the fake are airline, bank, clinic, parcel and shop, as"
              + " in script:bank. Default: ${DEFAULT-VALUE}.")
  private String agent;

  @Option(
      names = "--agent-delay",
      paramLabel = "DURATION",
      defaultValue = "0ms",
      description = "How long the agent takes for an answer. Default: ${DEFAULT-VALUE}.")
  private Duration agentDelay;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the random choices of faults and scripts. Default: drawn.")
  private Optional<Long> seed;

  @Option(
      names = "--faults",
      paramLabel = "FILE",
      description = "Fault plan, in YAML or JSON. Default: nothing goes wrong.")
  private Optional<Path> faults;

  @Option(
      names = "--clock",
      paramLabel = "system|virtual",
      defaultValue = "system",
      description =
          "Whose time it is: the machine's, or one that stands still until"
              + " POST /__admin/chat/clock {\"advance\":\"PT25H\"} moves it. Default:"
              + " ${DEFAULT-VALUE}.")
  private ClockKind clock;

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      description =
          "Where to write what clients did and which faults fired, one JSON object a line.")
  private Optional<Path> journal;

  @Option(
      names = "--quotas",
      paramLabel = "off|aws",
      defaultValue = "off",
      description =
          "Quotas that hold: aws are those of an account that nobody has raised."
              + " Default: ${DEFAULT-VALUE}.")
  private String quotas;

  @Option(
      names = "--quota",
      paramLabel = "NAME=VALUE",
      description =
          "Sets one quota, such as SendMessage=50/75 (calls a second and burst) or"
              + " concurrentChats=1000. May be repeated.")
  private Map<String, String> quota = Map.of();

  @Option(
      names = "--switch",
      paramLabel = "NAME=VALUE",
      description =
          "Sets what the fake does where nobody knows what the service does, such as"
              + " textLimit=16384; --fidelity lists the switches. May be repeated.")
  private Map<String, String> switches = Map.of();

  @Option(
      names = "--verify-sigv4",
      paramLabel = "KEY:SECRET",
      description =
          "Check the signatures of the Connect API with this access key."
              + " Default: they need only be there.")
  private Optional<String> verifySigV4;

  @Option(
      names = "--tls",
      paramLabel = "CERT:KEY",
      arity = "0..1",
      fallbackValue = "",
      description =
          "Speak TLS with these PEM files; without them, with a certificate made for it, whose path"
              + " is printed.")
  private Optional<String> tls;

  @Option(
      names = "--warm-up",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description =
          "Be fast from the first message on, for up to four seconds of start; --no-warm-up starts at"
              + " once.")
  private boolean warmUp;

  @Option(
      names = "--mappings",
      paramLabel = "DIR",
      description = "Folder with WireMock stubs. One that fits a request wins over the fake.")
  private Optional<Path> mappings;

  @Option(
      names = "--list-faults",
      description = "Print what a fault plan can have, as a page in Markdown, and stop.")
  private boolean listFaults;

  @Option(
      names = "--fidelity",
      description = "Print what the fake does, how that is known, and every switch; then exit.")
  private boolean fidelity;

  private final PrintStream out;
  private final CountDownLatch never = new CountDownLatch(1);

  private Main(PrintStream out) {
    this.out = out;
  }

  /** Runs the fake until the process is told to stop. */
  public static void main(String[] arguments) {
    CommandLine commandLine = new CommandLine(new Main(System.out));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.registerConverter(Duration.class, Main::duration);
    commandLine.setParameterExceptionHandler((e, given) -> complain(WRONG_USAGE, told(e)));
    commandLine.setExecutionExceptionHandler(
        (e, line, result) ->
            complain(e instanceof MockStartException ? ENVIRONMENT : WRONG_USAGE, e.getMessage()));
    System.exit(commandLine.execute(arguments));
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    if (listFaults || fidelity) {
      out.print(listFaults ? FaultCatalogue.markdown() : Fidelity.page());
      out.flush();
      return 0;
    }
    ConnectChatMock mock = builder().start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(mock), "connect-chat-mock-stop"));
    out.println("listening on " + mock.url());
    mock.certificate().ifPresent(pem -> out.println("clients must trust " + pem));
    out.flush();
    never.await();
    return 0;
  }

  private ConnectChatMockBuilder builder() throws IOException {
    ConnectChatMockBuilder builder =
        ConnectChatMock.builder()
            .host(host)
            .port(port)
            .agent(agent)
            .agentDelay(agentDelay)
            .warmUp(warmUp);
    seed.ifPresent(builder::seed);
    verifySigV4.ifPresent(key -> named("--verify-sigv4", () -> builder.verifySigV4(key)));
    tls.ifPresent(files -> named("--tls", () -> tls(builder, files)));
    mappings.ifPresent(folder -> named("--mappings", () -> builder.mappings(folder)));
    builder.quotas(quotas);
    quota.forEach(builder::quota);
    switches.forEach(builder::set);
    if (faults.isPresent()) {
      builder.faults(faults.get().toString(), read(faults.get()));
    }
    if (clock == ClockKind.VIRTUAL) {
      builder.virtualClock();
    }
    journal.ifPresent(builder::journal);
    return builder;
  }

  private static void tls(ConnectChatMockBuilder builder, String files) {
    if (files.isEmpty()) {
      builder.tls();
    } else {
      builder.tls(files);
    }
  }

  private static void named(String option, Runnable reading) {
    try {
      reading.run();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
    }
  }

  private static String read(Path plan) throws IOException {
    try {
      return Files.readString(plan, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new IOException("--faults " + plan + ": there is no such file", e);
    } catch (IOException e) {
      throw new IOException("--faults " + plan + ": cannot be read as UTF-8 text: " + e, e);
    }
  }

  // A process that ends by a signal has that signal's exit code, unless it is halted with another.
  private static void stop(ConnectChatMock mock) {
    mock.close();
    Runtime.getRuntime().halt(0);
  }

  private static int complain(int exitCode, String message) {
    System.err.println("connect-chat-mock: " + message);
    return exitCode;
  }

  private static String told(ParameterException e) {
    String message = e.getMessage().strip();
    if (e instanceof UnmatchedArgumentException unmatched) {
      String unknown = unmatched.getUnmatched().get(0);
      String hint =
          Nearest.hint(unknown, e.getCommandLine().getCommandSpec().optionsMap().keySet());
      message = "unknown option '" + unknown + "'; " + hint;
    }
    return message.replace("option option", "option")
        + (message.endsWith(".") ? "" : ".")
        + " See --help.";
  }

  private static Duration duration(String text) {
    try {
      return DurationText.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"connect-chat-mock " + (version == null ? "(not packaged)" : version)};
    }
  }
}
