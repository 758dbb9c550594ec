package io.connectchat.harness.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything that was given, strongest first, not yet checked.
 *
 * @param warnings about what looks like a setting and may be somebody else's
 */
record Gathered(List<Given> given, List<String> warnings) {

  private static final String PROPERTY = "chat.";
  private static final String VARIABLE = "CHAT_";

  static Gathered from(
      SettingsSources sources,
      String simulation,
      Map<String, String> simulationDefaults,
      Problems problems) {
    List<String> warnings = new ArrayList<>();
    List<Given> user = new ArrayList<>(properties(sources.properties()));
    user.addAll(variables(sources.environment(), warnings));
    List<Given> weakest = defaults(simulation, simulationDefaults);
    Folders folders = new Folders(sources.folder());
    List<Given> file =
        workload(user, weakest)
            .flatMap(new NamedFile(Shelf.WORKLOADS, folders, sources.classPath(), problems)::find)
            .map(found -> WorkloadFile.read(found, problems))
            .orElse(List.of());
    List<Given> all = Stream.of(user, file, weakest).flatMap(List::stream).toList();
    return new Gathered(all, List.copyOf(warnings));
  }

  private static Optional<Given> workload(List<Given> user, List<Given> weakest) {
    return Stream.concat(user.stream(), weakest.stream())
        .filter(given -> given.name().equals(Known.WORKLOAD.name()))
        .findFirst();
  }

  private static List<Given> properties(Map<String, String> properties) {
    return sorted(properties)
        .filter(property -> property.getKey().startsWith(PROPERTY))
        .map(property -> Given.property(property.getKey(), property.getValue()))
        .toList();
  }

  private static List<Given> variables(Map<String, String> environment, List<String> warnings) {
    List<Given> read = new ArrayList<>();
    sorted(environment)
        .filter(variable -> variable.getKey().startsWith(VARIABLE))
        .filter(variable -> !variable.getValue().isEmpty())
        .forEach(
            variable ->
                Known.byEnvironmentName(variable.getKey())
                    .filter(setting -> setting.isReadFrom(Source.ENVIRONMENT))
                    .ifPresentOrElse(
                        setting -> read.add(given(setting, variable)),
                        () -> warnings.add(ignored(variable.getKey()))));
    return read;
  }

  private static Given given(Setting<?> setting, Map.Entry<String, String> variable) {
    return new Given(setting.name(), variable.getValue(), Source.ENVIRONMENT, variable.getKey());
  }

  private static String ignored(String variable) {
    Optional<Setting<?>> elsewhere = Known.byEnvironmentName(variable);
    if (elsewhere.isPresent()) {
      return variable + " is ignored; use -D" + elsewhere.get().name() + "=...";
    }
    List<String> names =
        Known.ALL.stream()
            .filter(setting -> setting.isReadFrom(Source.ENVIRONMENT))
            .map(Setting::environmentName)
            .toList();
    String question = Nearest.question(Nearest.to(variable, names));
    return "%s is not a setting and is ignored%s"
        .formatted(Shown.plain(variable), question.isEmpty() ? "" : "; " + question);
  }

  private static List<Given> defaults(String simulation, Map<String, String> defaults) {
    return sorted(defaults)
        .map(one -> new Given(one.getKey(), one.getValue(), Source.SIMULATION, simulation))
        .toList();
  }

  private static Stream<Map.Entry<String, String>> sorted(Map<String, String> map) {
    return new TreeMap<>(map).entrySet().stream();
  }
}
