package io.connectchat.harness.cli;

import io.connectchat.harness.kit.ChatClient;
import io.connectchat.harness.kit.Rehearsal;
import io.connectchat.harness.rule.RuleBook;
import io.connectchat.harness.rule.Ruling;
import io.connectchat.harness.sdk.NoSuchVersion;
import io.connectchat.harness.sdk.SdkComparison;
import io.connectchat.harness.sdk.SdkJars;
import io.connectchat.harness.sdk.SdkReport;
import io.connectchat.harness.sdk.SdkWorld;
import io.connectchat.harness.sdk.Unresolvable;
import io.connectchat.harness.subject.Situation;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what changed between two versions of the AWS SDK's chat clients. */
@Command(
    name = "sdk-diff",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what changed between two versions of the AWS SDK for Java's chat clients: shapes,"
          + " bytes on the wire, and what it means for the rules. The jars come from where Maven has"
          + " them."
    },
    footer = {
      "",
      "Exit codes: 0 nothing that a client uses is gone or changed, 1 something is or a rule got"
          + " worse, 3 no such version, 4 its jars cannot be had."
    })
final class SdkDiffCommand implements Callable<Integer> {
  private static final String CLIENT = "io.connectchat.harness.kit.AwsSdkChatClient";
  private static final List<String> INSIDE =
      List.of(
          "io.connectchat.harness.sdk.inside.",
          CLIENT,
          "io.connectchat.harness.kit.SdkSocket",
          "io.connectchat.harness.kit.Board",
          "io.connectchat.harness.kit.Words");
  private static final Set<Situation> SITUATIONS =
      EnumSet.of(
          Situation.CALM,
          Situation.THROTTLED,
          Situation.SERVER_ERROR,
          Situation.FULL,
          Situation.CUT);

  /**
   * Heartbeats are the adapter's, for the SDK has no socket; how many chats there are, and how fast
   * they start, is the rehearsal's.
   */
  private static final Set<String> NOT_THE_SDKS = Set.of("HB-01", "LIM-04", "THR-03");

  private static final Duration STAY = Duration.ofSeconds(4);

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OLD", description = "A version, such as 2.36.2.")
  private String before;

  @Parameters(index = "1", paramLabel = "NEW", description = "Another, such as 2.40.2.")
  private String after;

  @Option(names = "--offline", description = "Do with what is in Maven's local repository.")
  private boolean offline;

  @Override
  public Integer call() throws Exception {
    try (SdkJars jars = new SdkJars(offline);
        SdkWorld old = new SdkWorld(jars.of(before), INSIDE);
        SdkWorld fresh = new SdkWorld(jars.of(after), INSIDE)) {
      SdkComparison comparison =
          SdkComparison.of(before, old.open(), after, fresh.open())
              .with(verdicts(old), verdicts(fresh), NOT_THE_SDKS);
      PrintWriter out = spec.commandLine().getOut();
      SdkReport.lines(comparison, RuleBook.standard()).forEach(out::println);
      return comparison.breaks() ? 1 : 0;
    } catch (NoSuchVersion e) {
      return refused(e, Main.USAGE);
    } catch (Unresolvable e) {
      return refused(e, Main.ENVIRONMENT);
    }
  }

  /** Holds chats with this version, and judges them. */
  private static List<Ruling> verdicts(SdkWorld sdk) {
    return new Rehearsal(() -> sdk.make(ChatClient.class, CLIENT), STAY).run(SITUATIONS);
  }

  private int refused(Exception why, int code) {
    CommandLine command = spec.commandLine();
    command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + why.getMessage());
    return code;
  }
}
