package io.connectchat.harness.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.connectchat.harness.recording.Comparison;
import io.connectchat.harness.recording.NoRecording;
import io.connectchat.harness.recording.Recording;
import io.connectchat.harness.recording.RecordingFile;
import io.connectchat.harness.recording.Replay;
import io.connectchat.harness.recording.Scrubber;
import io.connectchat.harness.target.SigV4;
import io.connectchat.mock.ConnectChatMock;
import io.connectchat.mock.ConnectChatMockBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells how the fake differs from a recording. */
@Command(
    name = "fidelity",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the calls of a recording again with the fake, and says of each statement of the"
          + " fidelity ledger (mock-server/FIDELITY.md) whether the recording agrees, and which"
          + " switch of the fake would make it agree.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 nothing differs, 1 something does, 3 wrong usage or input, 4 the environment."
    })
final class FidelityCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RECORDING", description = "what 'record --out FILE' wrote")
  private Path recording;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "a fake that runs already; without it, one is started in this process")
  private Optional<URI> endpoint = Optional.empty();

  @Option(
      names = "--switch",
      paramLabel = "NAME=VALUE",
      description = "sets a switch of the fake that is started; may be repeated")
  private Map<String, String> switches = Map.of();

  @Option(names = "--json", paramLabel = "FILE", description = "the same as JSON")
  private Optional<Path> json = Optional.empty();

  @Override
  public Integer call() throws InterruptedException {
    try {
      Recording recorded = RecordingFile.read(recording);
      if (endpoint.isPresent()) {
        return onEndpoint(recorded);
      }
      ConnectChatMockBuilder builder = ConnectChatMock.builder();
      switches.forEach(builder::set);
      try (ConnectChatMock fake = builder.start()) {
        return compare(recorded, fake.url(), "started here" + inWords(switches));
      }
    } catch (NoRecording | IllegalArgumentException e) {
      return refuse(Main.USAGE, e.getMessage());
    } catch (IOException e) {
      return refuse(Main.ENVIRONMENT, "cannot write " + e.getMessage());
    }
  }

  private int onEndpoint(Recording recorded) throws InterruptedException, IOException {
    URI url = endpoint.orElseThrow();
    ProbedPlace.checkUrl("--endpoint", url);
    if (!switches.isEmpty()) {
      return refuse(
          Main.USAGE, "--switch is for the fake that is started here; give it to that at " + url);
    }
    if (!ProbedPlace.isLoopback(url)) {
      return refuse(
          Main.USAGE,
          "--endpoint "
              + url
              + ": expected a fake on this machine; a real instance is for 'record'");
    }
    return compare(recorded, url, url.toString());
  }

  private static String inWords(Map<String, String> switches) {
    return switches.isEmpty()
        ? ""
        : switches.entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining(", ", " with ", ""));
  }

  private int compare(Recording recorded, URI url, String fake)
      throws InterruptedException, IOException {
    say("recording  " + recorded.target() + ", " + RecordCommand.inWords(recorded));
    say("fake       " + fake);
    Comparison comparison;
    try (Replay replay = new Replay(url, SigV4.onLoopback("us-east-1"), PATIENCE)) {
      Scrubber.Bases bases =
          new Scrubber.Bases(
              url,
              url,
              Optional.of(URI.create(url + "/Prod")),
              Map.of("instance", "an-instance", "flow", "a-flow"));
      Recording ours = Scrubber.record(replay.of(recorded), bases, "fake");
      if (ours.steps().stream().noneMatch(Replay::isAnswer)) {
        return refuse(Main.ENVIRONMENT, url + " cannot be reached: no call had an answer");
      }
      comparison = Comparison.of(recorded, ours);
    }
    tell(comparison);
    if (json.isPresent()) {
      Files.writeString(json.get(), JSON.writeValueAsString(comparison) + "\n");
    }
    return comparison.agrees() ? 0 : 1;
  }

  private void tell(Comparison comparison) {
    comparison.statements().forEach(one -> say(line(one)));
    comparison
        .others()
        .forEach(one -> say("OTHER    %-8s %s".formatted(one.statement(), one.what())));
    long differ = comparison.statements().stream().filter(Comparison.Shown::differs).count();
    long observed =
        comparison.statements().stream().filter(Comparison.Shown::isObserved).count() - differ;
    say("");
    say(
        "%d statements: %d differ, %d observed as the fake has them, %d not seen; %d other"
                .formatted(
                    comparison.statements().size(),
                    differ,
                    observed,
                    comparison.statements().size() - differ - observed,
                    comparison.others().size())
            + (comparison.others().size() == 1 ? " difference" : " differences"));
    List<String> agreeing =
        comparison.statements().stream()
            .map(Comparison.Shown::agreeing)
            .filter(one -> !one.isEmpty())
            .map(one -> "--switch " + one)
            .toList();
    if (!agreeing.isEmpty()) {
      say("to agree   java -jar connect-chat-mock.jar " + String.join(" ", agreeing));
    }
  }

  private static String line(Comparison.Shown one) {
    String what = "%-8s %s".formatted(one.statement(), one.about());
    if (!one.isObserved()) {
      return "UNSEEN   " + what;
    }
    if (!one.differs()) {
      return "OBSERVED " + what + ": " + one.recorded();
    }
    String fake = one.fake().isEmpty() ? "not shown" : one.fake();
    return "DIFFERS  "
        + what
        + ": recorded "
        + one.recorded()
        + ", the fake "
        + fake
        + (one.agreeing().isEmpty() ? "" : "; --switch " + one.agreeing() + " would agree");
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }

  private int refuse(int code, String line) {
    spec.commandLine().getErr().println("connect-chat fidelity: " + line);
    return code;
  }
}
