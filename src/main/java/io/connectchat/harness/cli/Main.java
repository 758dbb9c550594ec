package io.connectchat.harness.cli;

import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The tools of Connect Chat Harness. */
@Command(
    name = "connect-chat",
    versionProvider = Main.Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Tools beside the load tests of Amazon Connect chat. The load tests themselves run in"
          + " Gatling: mvn gatling:test",
      ""
    },
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Exit codes: 0 pass, 1 fail, 2 unknown, 3 wrong usage or input, 4 the environment."
    },
    subcommands = {
      ConformanceCommand.class,
      ClientConformanceCommand.class,
      RulesCommand.class,
      DiagnosesCommand.class,
      RecordCommand.class,
      FidelityCommand.class,
      SettingsCommand.class,
      SdkDiffCommand.class,
      PlanCommand.class,
      SweepCommand.class,
      MergeCommand.class,
      CompareCommand.class
    })
public final class Main implements Runnable {
  /** Wrong usage or input. */
  static final int USAGE = 3;

  /** The environment does not let it happen. */
  static final int ENVIRONMENT = 4;

  /** Runs a command and exits with its code. */
  public static void main(String... args) {
    // Nobody reads logs of the tools, and SLF4J would say on each run that nobody does.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setParameterExceptionHandler(Main::refuse)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** Without a command there is nothing to do but to say what there is. */
  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  private static int refuse(ParameterException mistake, String... args) {
    CommandLine command = mistake.getCommandLine();
    PrintWriter err = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    Optional<String> suggestion =
        mistake instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions().stream().findFirst()
            : Optional.empty();
    err.println(
        name
            + ": "
            + mistake.getMessage().replace('\n', ' ')
            + suggestion.map(near -> "; did you mean " + near + "?").orElse("")
            + " (see "
            + name
            + " --help)");
    return USAGE;
  }

  /** The version of the jar that this runs from. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"connect-chat " + (version == null ? "from sources" : version)};
    }
  }
}
