package io.connectchat.harness.cli;

import io.connectchat.harness.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the settings of load tests. */
@Command(
    name = "settings",
    mixinStandardHelpOptions = true,
    description = "Lists every chat.* setting of the load tests: its meaning and its default.")
final class SettingsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().getOut().println(Settings.reference());
  }
}
