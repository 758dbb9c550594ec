package io.connectchat.harness.cli;

import io.connectchat.harness.probe.Pass;
import io.connectchat.harness.probe.PassResult;
import io.connectchat.harness.probe.Place;
import io.connectchat.harness.recording.Recording;
import io.connectchat.harness.recording.RecordingFile;
import io.connectchat.harness.recording.Scrubber;
import io.connectchat.harness.rule.RuleBook;
import io.connectchat.harness.rule.Side;
import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.target.NoCredentials;
import io.connectchat.harness.target.NotReached;
import io.connectchat.harness.target.RemoteDoor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes down what a service says, without what may not be told. */
@Command(
    name = "record",
    mixinStandardHelpOptions = true,
    description = {
      "Holds the chats of 'conformance', and one more, with a service, and writes the scrubbed"
          + " exchanges into a file: ids become references, equal ones the same; tokens, signatures,"
          + " URLs, hosts, account ids and the other side's words are left out; times are relative.",
      "A real instance needs what a run on it needs: chat.allowedInstances, chat.confirmInstance"
          + " and a budget.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 recorded, 2 no conversation could be held, 3 wrong usage or input, 4 the"
          + " environment."
    })
final class RecordCommand implements Callable<Integer> {
  private static final int NOTHING = 2;

  @Spec private CommandSpec spec;

  @Option(
      names = "--endpoint",
      required = true,
      paramLabel = "URL",
      description = "the service: base URL of both APIs")
  private URI endpoint;

  @Option(
      names = "--gateway",
      paramLabel = "URL",
      description = "the API Gateway front that starts chats, to be recorded too")
  private Optional<URI> gateway = Optional.empty();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "where the recording goes, such as instance.jsonl")
  private Path out;

  @Override
  public Integer call() throws InterruptedException {
    try {
      ProbedPlace.checkUrl("--endpoint", endpoint);
      gateway.ifPresent(front -> ProbedPlace.checkUrl("--gateway", front));
      boolean loopback = ProbedPlace.isLoopback(endpoint);
      if (!loopback) {
        passTheGuard();
      }
      return record(ProbedPlace.of(endpoint, gateway), loopback ? "endpoint" : "aws");
    } catch (BadSetting | IllegalArgumentException e) {
      return refuse(Main.USAGE, e.getMessage());
    } catch (NoCredentials | NotReached e) {
      return refuse(Main.ENVIRONMENT, e.getMessage());
    } catch (IOException e) {
      return refuse(Main.ENVIRONMENT, "cannot write " + out + ": " + e.getMessage());
    }
  }

  /** Chats cost money on a real instance, and may disturb people. */
  private void passTheGuard() {
    Map<String, String> asked = Map.of("chat.endpoint", endpoint.toString(), "chat.target", "aws");
    RemoteDoor.open(Settings.load("record", asked)).notes().forEach(this::say);
  }

  private int record(Place place, String target) throws InterruptedException, IOException {
    try (Pass pass = Pass.toRecord(place, RuleBook.standard().rules(Side.SERVICE))) {
      ProbedPlace.withinBudget(endpoint, pass.chats(), pass.messages());
      Optional<String> nothing = pass.knock();
      if (nothing.isPresent()) {
        return refuse(Main.ENVIRONMENT, nothing.get());
      }
      say("recording  %d chats, %d messages".formatted(pass.chats(), pass.messages()));
      Thread ending = new Thread(pass::abort, "end-open-chats");
      Runtime.getRuntime().addShutdownHook(ending);
      PassResult result = pass.run();
      Runtime.getRuntime().removeShutdownHook(ending);
      result.notes().forEach(note -> say("note       " + note));
      WhyNot.lines(result.history()).forEach(why -> say("note       " + why));
      result.leftOpen().forEach(contact -> say("left open  " + contact));
      if (!result.conversed()) {
        return refuse(NOTHING, "no conversation could be held, so there is nothing to record");
      }
      Recording recording = Scrubber.record(result.history(), bases(place), target);
      RecordingFile.write(recording, out);
      say("recorded   " + out + ": " + inWords(recording));
      return 0;
    }
  }

  static String inWords(Recording recording) {
    return "%d conversations, %d calls, %d frames, of %s"
        .formatted(
            recording.conversations(), recording.calls(), recording.frames(), recording.date());
  }

  private static Scrubber.Bases bases(Place place) {
    return new Scrubber.Bases(
        place.connect(),
        place.participant(),
        place.gateway(),
        Map.of(
            "instance", place.instance().instanceId(), "flow", place.instance().contactFlowId()));
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }

  private int refuse(int code, String line) {
    spec.commandLine().getErr().println("connect-chat record: " + line);
    return code;
  }
}
