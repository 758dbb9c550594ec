package io.connectchat.harness.cli;

import io.connectchat.harness.contract.Quotas;
import io.connectchat.harness.settings.BadSetting;
import io.connectchat.harness.settings.Settings;
import io.connectchat.harness.settings.SettingsSources;
import io.connectchat.harness.target.plan.Plan;
import io.connectchat.harness.target.plan.PlanText;
import io.connectchat.harness.target.plan.Shortfall;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what a run would do, and starts nothing. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what a run with these settings would ask of a real instance: calls against quotas,"
          + " which quota binds, chats at once, messages and their price, the shortest time inside"
          + " the quotas. Starts nothing. Exit code 1 when the run is over a quota.",
      ""
    })
final class PlanCommand implements Callable<Integer> {
  private static final int OVER = 1;
  private static final int USAGE = 3;

  @Spec private CommandSpec spec;

  @Option(
      names = "-D",
      paramLabel = "chat.SETTING=VALUE",
      description = "a setting of the run, as in mvn gatling:test; such as -Dchat.workload=NAME")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      Settings asked = Settings.load(sources(), "plan", Map.of());
      Plan plan = Plan.of(asked, Quotas.published());
      PlanText.lines(plan).forEach(out::println);
      Shortfall.lines(plan, asked).forEach(line -> out.println("budget     " + line));
      List<String> exceeded = plan.exceeded();
      out.println(
          exceeded.isEmpty()
              ? "inside the quotas"
              : "over quota: "
                  + String.join(", ", exceeded)
                  + "; a run on a real instance is refused, unless with -Dchat.exceedQuotas="
                  + String.join(",", exceeded));
      return exceeded.isEmpty() ? 0 : OVER;
    } catch (BadSetting e) {
      spec.commandLine().getErr().println("connect-chat plan: " + e.getMessage());
      return USAGE;
    }
  }

  private SettingsSources sources() {
    SettingsSources process = SettingsSources.ofProcess();
    Map<String, String> properties = new HashMap<>(process.properties());
    properties.putAll(settings);
    return SettingsSources.of(properties, process.environment(), Path.of(""));
  }
}
