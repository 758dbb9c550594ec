package io.connectchat.harness.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks each thing given by itself, the overridden ones too: a mistake is one wherever it is. */
final class Checks {

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
    if (!setting.isReadFrom(given.source())) {
      problems.add(Problem.at(given, "cannot be set here, use -D" + setting.name() + "=..."));
    } else if (setting.kind().read(given.text()).isEmpty()) {
      problems.add(Problem.at(given, notOfKind(setting.kind(), given.text())));
    }
  }

  private static String notOfKind(Kind<?> kind, String text) {
    String hint = kind.hint(text);
    return "expected %s, got %s%s"
        .formatted(
            kind.expected(),
            kind.isSecret() ? "something else" : Shown.quoted(text),
            hint.isEmpty() ? "" : "; " + hint);
  }
}
