package io.connectchat.harness.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Collects what is wrong, so that the user hears of all of it at once. */
final class Problems {

  private static final int NAMED = 8;

  private final List<Problem> found = new ArrayList<>();

  void add(Problem problem) {
    found.add(problem);
  }

  /** Throws one line for the first problem that names the others as well; or does nothing. */
  void refuseAny() {
    if (!found.isEmpty()) {
      throw new BadSetting(found.get(0).line() + others());
    }
  }

  private String others() {
    List<String> names =
        found.stream().skip(1).map(Problem::name).map(Shown::plain).distinct().toList();
    if (names.isEmpty()) {
      return "";
    }
    String named = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    int more = names.size() - NAMED;
    return " (also: " + named + (more > 0 ? " and " + more + " more)" : ")");
  }
}
