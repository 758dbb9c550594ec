package io.connectchat.harness.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks each thing given by itself, the overridden ones too: a mistake is one wherever it is. */
final class Checks {

  /** They must be known before the file is opened. */
  private static final Set<Setting<?>> NOT_IN_A_FILE = Set.of(Known.WORKLOAD, Known.REPORTS);

  private final Problems problems;

  Checks(Problems problems) {
    this.problems = problems;
  }

  /** The strongest of each name, from a list with the strongest first. */
  Map<String, Given> strongest(List<Given> all) {
    Map<String, Given> strongest = new LinkedHashMap<>();
    for (Given given : all) {
      Known.byName(given.name())
          .ifPresentOrElse(
              setting -> check(setting, given),
              () -> problems.add(Problem.at(given, UnknownName.explain(given.name()))));
      strongest.putIfAbsent(given.name(), given);
    }
    return strongest;
  }

  private void check(Setting<?> setting, Given given) {
    if (given.source() == Source.WORKLOAD_FILE && NOT_IN_A_FILE.contains(setting)) {
      String instead = "cannot be set in a workload file, use -D" + setting.name() + "=...";
      problems.add(Problem.at(given, instead));
    } else if (setting.kind().read(given.text()).isEmpty()) {
      problems.add(Problem.at(given, notOfKind(setting.kind(), given.text())));
    }
  }

  private static String notOfKind(Kind<?> kind, String text) {
    String hint = kind.hint(text);
    return "expected %s, got %s%s"
        .formatted(kind.expected(), Shown.quoted(text), hint.isEmpty() ? "" : "; " + hint);
  }
}
