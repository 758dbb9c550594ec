package io.connectchat.harness.cli;

import io.connectchat.harness.contract.Quotas;
import io.connectchat.harness.target.ConnectService;
import io.connectchat.harness.target.Ledger;
import io.connectchat.harness.target.LedgerEntry;
import io.connectchat.harness.target.NoCredentials;
import io.connectchat.harness.target.OpenChats;
import io.connectchat.harness.target.Pacing;
import io.connectchat.harness.target.SigV4;
import io.connectchat.harness.target.Sweep;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Ends every contact that a run has left open. */
@Command(
    name = "sweep",
    mixinStandardHelpOptions = true,
    description = {
      "Ends every contact that a run left open, by the ledger in the run's folder, and proves by"
          + " each contact's own record that it has ended. Signs with the credentials of the AWS"
          + " default chain."
    })
final class SweepCommand implements Callable<Integer> {
  private static final int LEFT_OPEN = 1;
  private static final int USAGE = 3;
  private static final int ENVIRONMENT = 4;

  @Spec private CommandSpec spec;

  @Option(
      names = "--run",
      required = true,
      paramLabel = "DIR",
      description = "the run's folder, such as reports/loadsimulation-20261126101530123")
  private Path run;

  @Option(
      names = "--ca-file",
      paramLabel = "PEM",
      description = "certificates to trust, for a fake on TLS or a proxy")
  private Optional<Path> caFile = Optional.empty();

  @Override
  public Integer call() {
    try {
      if (OpenChats.isBlank(run)) {
        spec.commandLine().getOut().println("the run was killed before it started a chat");
        return 0;
      }
    } catch (IOException e) {
      return refuse(USAGE, e.getMessage());
    }
    try (Ledger ledger = Ledger.reopen(check(run))) {
      OpenChats left = OpenChats.read(run);
      return sweep(left, ledger);
    } catch (IOException | IllegalArgumentException e) {
      return refuse(USAGE, e.getMessage());
    } catch (NoCredentials e) {
      return refuse(ENVIRONMENT, e.getMessage());
    }
  }

  private static Path check(Path folder) throws IOException {
    OpenChats.read(folder);
    return folder;
  }

  private int sweep(OpenChats left, Ledger ledger) {
    PrintWriter out = spec.commandLine().getOut();
    LedgerEntry.Opened opened = left.run();
    out.println("run    " + opened.run() + " on " + opened.target() + " " + opened.connect());
    out.println(
        "left   "
            + counted(left.contacts().size(), "chat")
            + " open, "
            + counted(left.unanswered().size(), "start")
            + " without an answer");
    if (left.contacts().isEmpty() && left.unanswered().isEmpty()) {
      return 0;
    }
    if (opened.connect().isEmpty()) {
      return refuse(
          ENVIRONMENT,
          "the run's ledger names no Amazon Connect Service that could end chats (a gateway without"
              + " an instance): end them in the AWS console");
    }
    URI connect = URI.create(opened.connect());
    SigV4 signer = SigV4.forEndpoint(connect, opened.region());
    try (ConnectService service =
        ConnectService.of(connect, opened.region(), opened.instanceId(), signer, caFile)) {
      Sweep.Result result =
          new Sweep(
                  left,
                  ledger,
                  service,
                  Pacing.within(Quotas.published()),
                  System::nanoTime,
                  LockSupport::parkNanos)
              .run();
      return tell(result, out);
    }
  }

  private int tell(Sweep.Result result, PrintWriter out) {
    int all = result.ended().size() + result.open().size();
    out.println(
        "ended  "
            + result.ended().size()
            + " of "
            + counted(all, "chat")
            + "; each one's own record says so (DescribeContact)");
    result.open().forEach((what, why) -> out.println("open   " + what + ": " + why));
    return result.open().isEmpty() ? 0 : LEFT_OPEN;
  }

  private int refuse(int code, String why) {
    spec.commandLine().getErr().println("connect-chat sweep: " + why);
    return code;
  }

  private static String counted(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }
}
