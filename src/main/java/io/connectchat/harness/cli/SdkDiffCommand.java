package io.connectchat.harness.cli;

import io.connectchat.harness.sdk.Change;
import io.connectchat.harness.sdk.NoSuchVersion;
import io.connectchat.harness.sdk.SdkComparison;
import io.connectchat.harness.sdk.SdkJars;
import io.connectchat.harness.sdk.SdkWorld;
import io.connectchat.harness.sdk.Unresolvable;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
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
          + " bytes on the wire, and what it means for the rules."
    })
final class SdkDiffCommand implements Callable<Integer> {
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
        SdkWorld old =
            new SdkWorld(jars.of(before), List.of("io.connectchat.harness.sdk.inside."));
        SdkWorld fresh =
            new SdkWorld(jars.of(after), List.of("io.connectchat.harness.sdk.inside."))) {
      SdkComparison comparison = SdkComparison.of(before, old.open(), after, fresh.open());
      PrintWriter out = spec.commandLine().getOut();
      comparison.changes().forEach(c -> out.println(c));
      comparison.wire().forEach(c -> out.println(c));
      return comparison.of(Change.Kind.GONE).isEmpty() ? 0 : 1;
    } catch (NoSuchVersion e) {
      spec.commandLine().getErr().println("sdk-diff: " + e.getMessage());
      return 3;
    } catch (Unresolvable e) {
      spec.commandLine().getErr().println("sdk-diff: " + e.getMessage());
      return 4;
    }
  }
}
