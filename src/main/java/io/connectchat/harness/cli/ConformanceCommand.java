package io.connectchat.harness.cli;

import io.connectchat.harness.contract.Quotas;
import io.connectchat.harness.probe.Pass;
import io.connectchat.harness.probe.PassResult;
import io.connectchat.harness.report.rules.RulesConsole;
import io.connectchat.harness.report.rules.RulesReport;
import io.connectchat.harness.rule.BadDeviations;
import io.connectchat.harness.rule.Deviations;
import io.connectchat.harness.rule.Level;
import io.connectchat.harness.rule.Rule;
import io.connectchat.harness.rule.RuleBook;
import io.connectchat.harness.rule.Side;
import io.connectchat.harness.rule.Standing;
import io.connectchat.harness.rule.Verdict;
import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.target.NoCredentials;
import io.connectchat.harness.target.NotReached;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Probes a service by the rules of its side. */
@Command(
    name = "conformance",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Probes a service, a fake or a real one, by the rules that bind it: holds real chats, right"
          + " and wrong ones, and says of each rule whether it was kept. Every chat that it starts is"
          + " ended. Instance, flow, Region and CA file are the settings chat.instanceId,"
          + " chat.contactFlowId, chat.region and chat.caFile.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 pass, 1 a rule is broken, 2 unknown, 3 wrong usage or input, 4 no service there."
    })
final class ConformanceCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--endpoint", paramLabel = "URL", description = "base URL that serves both APIs")
  private Optional<URI> endpoint = Optional.empty();

  @Option(
      names = "--gateway",
      paramLabel = "URL",
      description = "the API Gateway front that starts chats, to be probed too")
  private Optional<URI> gateway = Optional.empty();

  @Option(
      names = "--rule",
      arity = "1..*",
      paramLabel = "ID",
      description = "only these rules; they must not stay unknown")
  private List<String> ids = List.of();

  @Option(
      names = "--section",
      arity = "1..*",
      paramLabel = "NAME",
      description = "only the rules of these sections, such as send or transcript")
  private List<String> sections = List.of();

  @Option(
      names = "--level",
      paramLabel = "must|should",
      description =
          "should: every broken rule fails (default on loopback); must: only a MUST does (default"
              + " elsewhere)")
  private Optional<Level> level = Optional.empty();

  @Option(
      names = "--deviations",
      paramLabel = "FILE",
      description = "known breaches: id, reason, owner, link, expires (YAML)")
  private Optional<Path> deviations = Optional.empty();

  @Option(names = "--list", description = "list the rules that would be judged, and start nothing")
  private boolean list;

  @Mixin private ReportFiles files;

  @Override
  public Integer call() throws InterruptedException {
    RuleBook book = RuleBook.standard();
    try {
      List<Rule> rules = new RuleChoice(ids, sections).of(book.rules(Side.SERVICE), book);
      if (list) {
        rules.forEach(rule -> out(rule.id() + " " + rule.level() + " " + rule.title()));
        return 0;
      }
      Deviations known = read(book);
      return probe(rules, known);
    } catch (BadSetting e) {
      // The line begins with the name of this command, as that of a simulation does.
      spec.commandLine().getErr().println("connect-chat " + e.getMessage());
      return Main.USAGE;
    } catch (BadDeviations | IllegalArgumentException e) {
      return refuse(Main.USAGE, e.getMessage());
    } catch (NoCredentials | NotReached e) {
      return refuse(Main.ENVIRONMENT, e.getMessage());
    } catch (IOException e) {
      return refuse(Main.ENVIRONMENT, "cannot write " + e.getMessage());
    }
  }

  private int probe(List<Rule> rules, Deviations known) throws InterruptedException, IOException {
    URI url =
        endpoint.orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "Missing required option: '--endpoint=URL'"));
    ProbedPlace.checkUrl("--endpoint", url);
    gateway.ifPresent(front -> ProbedPlace.checkUrl("--gateway", front));
    boolean loopback = ProbedPlace.isLoopback(url);
    Set<String> named = Set.copyOf(ids.stream().map(id -> id.toUpperCase(Locale.ROOT)).toList());
    try (Pass pass = Pass.of(ProbedPlace.of(url, gateway), rules, named)) {
      Optional<String> nothing = pass.knock();
      if (nothing.isPresent()) {
        return refuse(Main.ENVIRONMENT, nothing.get());
      }
      pass.lookAround();
      ProbedPlace.withinBudget(url, pass.chats(), pass.messages());
      announce(url, rules, pass, loopback);
      Thread ending = new Thread(() -> interrupted(pass), "end-open-chats");
      Runtime.getRuntime().addShutdownHook(ending);
      PassResult result = pass.run();
      Runtime.getRuntime().removeShutdownHook(ending);
      RulesReport report = report(url, result, known, loopback, named);
      spec.commandLine().getOut().print(RulesConsole.text(report));
      spec.commandLine().getOut().flush();
      files.write(report);
      return exitCode(report.verdict());
    }
  }

  private void interrupted(Pass pass) {
    pass.abort();
    List<String> open = pass.leftOpen();
    refuse(
        Main.ENVIRONMENT,
        open.isEmpty()
            ? "interrupted; every chat was ended"
            : "interrupted; left open: " + String.join(" ", open));
  }

  private void announce(URI url, List<Rule> rules, Pass pass, boolean loopback) {
    int chats = pass.chats();
    int messages = pass.messages();
    String cost =
        loopback
            ? ""
            : String.format(
                Locale.ROOT,
                ", about USD %.2f and what the other side says",
                messages * Quotas.published().highest().usd());
    out(
        "%s of %s: %s, %s%s"
            .formatted(
                many(rules.size(), "rule"),
                url,
                many(chats, "chat"),
                many(messages, "message"),
                cost));
    spec.commandLine().getOut().flush();
  }

  private RulesReport report(
      URI url, PassResult result, Deviations known, boolean loopback, Set<String> named) {
    Level asked = level.orElse(loopback ? Level.SHOULD : Level.MUST);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    List<Standing> standings =
        result.rulings().stream()
            .map(ruling -> Standing.of(ruling, asked, known.of(ruling.rule().id()), today))
            .toList();
    List<String> notes = new ArrayList<>(result.notes());
    notes.addAll(WhyNot.lines(result.history()));
    result.leftOpen().forEach(contact -> notes.add("left open: " + contact));
    notes.add(
        "%s started, %d left open"
            .formatted(many(result.chats(), "chat"), result.leftOpen().size()));
    return new RulesReport(
        url.toString(),
        verdict(standings, result.conversed(), named),
        asked,
        standings,
        notes,
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        result.nanos() / 1e9);
  }

  private static Verdict verdict(List<Standing> standings, boolean conversed, Set<String> named) {
    boolean fails = standings.stream().anyMatch(one -> one.counts() == Standing.Counts.FAILS);
    boolean unknown =
        standings.stream()
            .filter(one -> one.counts() == Standing.Counts.OPEN)
            .anyMatch(one -> named.contains(one.ruling().rule().id()));
    boolean nothing = standings.stream().noneMatch(one -> one.counts() != Standing.Counts.OPEN);
    if (fails) {
      return Verdict.FAIL;
    }
    return unknown || nothing || named.isEmpty() && !conversed ? Verdict.UNKNOWN : Verdict.PASS;
  }

  private Deviations read(RuleBook book) {
    if (deviations.isEmpty()) {
      return Deviations.none();
    }
    Path file = deviations.get();
    try {
      return Deviations.read(file.toString(), Files.readString(file), book);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": there is no such file, or it cannot be read", e);
    }
  }

  private static String many(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static int exitCode(Verdict verdict) {
    return switch (verdict) {
      case PASS -> 0;
      case FAIL -> 1;
      case UNKNOWN -> 2;
    };
  }

  private int refuse(int code, String line) {
    spec.commandLine().getErr().println("connect-chat conformance: " + line);
    return code;
  }

  private void out(String line) {
    spec.commandLine().getOut().println(line);
  }
}
