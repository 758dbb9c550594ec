package io.connectchat.harness.cli;

import io.connectchat.harness.kit.CannotListen;
import io.connectchat.harness.kit.Watch;
import io.connectchat.harness.report.rules.RulesReport;
import io.connectchat.harness.rule.Level;
import io.connectchat.harness.rule.Ruling;
import io.connectchat.harness.rule.Standing;
import io.connectchat.harness.rule.Verdict;
import io.connectchat.harness.subject.ClientReport;
import io.connectchat.harness.subject.Situation;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Watches a client that talks to a fake, and judges it. */
@Command(
    name = "client-conformance",
    mixinStandardHelpOptions = true,
    description = {
      "Starts a fake, watches the client that you point at it, and judges it by the rules of side"
          + " C. Each chat of the client is put into a situation: one after the other, or that"
          + " whose name the customer has.",
      ""
    },
    footer = {
      "",
      "Ctrl-C or the end of --for gives the report. Exit codes: 0 nothing is broken, 1 a rule is,"
          + " 2 no client came, 3 wrong usage, 4 the port is in use."
    })
final class ClientConformanceCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--port", required = true, description = "Where to listen; 0 takes a free port.")
  private int port;

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      converter = Span.class,
      description = "How long to watch, such as 90s or 5m; without it until Ctrl-C.")
  private Duration length;

  @Option(
      names = "--client",
      paramLabel = "NAME",
      description = "What the report calls your client, such as its name and version.")
  private Optional<String> client = Optional.empty();

  @Mixin private ReportFiles files;

  private final CountDownLatch end = new CountDownLatch(1);
  private final CountDownLatch reported = new CountDownLatch(1);
  private volatile int code = Main.ENVIRONMENT;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    if (port < 0 || port > 65_535) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--port " + port + ": expected 0 to 65535");
    }
    try (Watch watch = Watch.start(port, line -> print(out, line))) {
      Thread onSignal = new Thread(this::interrupted, "report");
      Runtime.getRuntime().addShutdownHook(onSignal);
      try {
        long began = System.nanoTime();
        instruct(out, watch);
        awaitEnd();
        code = report(out, watch, (System.nanoTime() - began) / 1e9);
      } finally {
        reported.countDown();
        forget(onSignal);
      }
      return code;
    } catch (CannotListen e) {
      return complain(e.getMessage());
    }
  }

  /** Ends the watch: the report comes now. */
  void enough() {
    end.countDown();
  }

  private void awaitEnd() throws InterruptedException {
    if (length == null) {
      end.await();
    } else {
      end.await(length.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** On Ctrl-C the process ends with the report's code, not with the signal's. */
  private void interrupted() {
    enough();
    try {
      if (reported.await(60, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(code);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The signal has come; the hook ends the process.
    }
  }

  private int report(PrintWriter out, Watch watch, double seconds) {
    List<Ruling> rulings = watch.rulings();
    out.println();
    ClientReport.lines(rulings).forEach(out::println);
    List<String> why = WhyNot.ofClient(watch.history());
    why.forEach(out::println);
    int verdict = ClientReport.exitCode(rulings);
    if (verdict == 2) {
      out.println("No client came: nothing could be judged.");
    }
    out.flush();
    try {
      files.write(
          new RulesReport(
              client.orElse("the client that talked to " + watch.url()),
              List.of(Verdict.PASS, Verdict.FAIL, Verdict.UNKNOWN).get(verdict),
              Level.SHOULD,
              rulings.stream().map(ClientConformanceCommand::standing).toList(),
              why,
              Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
              seconds));
      return verdict;
    } catch (IOException e) {
      return complain("cannot write " + e.getMessage());
    }
  }

  /** Every breach counts; what was not seen says how to provoke it. */
  private static Standing standing(Ruling ruling) {
    return switch (ruling.outcome().verdict()) {
      case PASS -> new Standing(ruling, Standing.Counts.HELD, "", Optional.empty());
      case FAIL -> new Standing(ruling, Standing.Counts.FAILS, "", Optional.empty());
      case UNKNOWN ->
          new Standing(
              ruling, Standing.Counts.OPEN, ClientReport.howToProvoke(ruling), Optional.empty());
    };
  }

  private int complain(String why) {
    CommandLine command = spec.commandLine();
    command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + why);
    return Main.ENVIRONMENT;
  }

  private static void instruct(PrintWriter out, Watch watch) {
    out.println("listening on " + watch.url());
    out.println("Point your client at it, for both APIs. Each chat is put into the next of these");
    out.println("situations; a customer whose DisplayName is one of their names is put into that:");
    for (Situation one : Situation.values()) {
      out.printf("  %-20s %s%n", one.title(), one.asks());
    }
    out.println("A client that can tell what it shows sends: SHOWN [\"Id\", ...]");
    print(out, "Ctrl-C ends it with the report.");
  }

  private static void print(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }

  /** 90s, 5m, 1h or 500ms. */
  static final class Span implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})(ms|s|m|h)");

    @Override
    public Duration convert(String text) {
      Matcher form = FORM.matcher(text);
      if (!form.matches()) {
        throw new TypeConversionException("'" + text + "' is no duration; expected one like 90s");
      }
      long number = Long.parseLong(form.group(1));
      return form.group(2).equals("ms")
          ? Duration.ofMillis(number)
          : Duration.parse("PT" + number + form.group(2).toUpperCase(Locale.ROOT));
    }
  }
}
