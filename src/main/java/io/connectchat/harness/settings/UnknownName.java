package io.connectchat.harness.settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What to say about the name of a setting that there is not. */
final class UnknownName {

  private static final String PREFIX = "chat.";

  private UnknownName() {}

  /** After the place where it was given. */
  static String explain(String name) {
    String question = Nearest.question(meant(name));
    return question.isEmpty()
        ? "no such setting, known are " + all()
        : "no such setting, " + question;
  }

  private static List<String> meant(String name) {
    String word = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    List<String> names =
        Known.ALL.stream().map(setting -> setting.name().substring(PREFIX.length())).toList();
    List<String> near = Nearest.to(word, names);
    if (near.isEmpty() && !name.startsWith(PREFIX) && name.contains(".")) {
      // In a file, the word around it may be mistyped.
      near = Nearest.to(name.substring(name.indexOf('.') + 1), names);
    }
    return (near.isEmpty() ? containing(word) : near).stream().map(PREFIX::concat).toList();
  }

  /** {@code timeout} is in {@code echoTimeout}, although many letters away. */
  private static List<String> containing(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.length() < 3
        ? List.of()
        : Known.PLAIN.stream()
            .map(setting -> setting.name().substring(PREFIX.length()))
            .filter(name -> name.toLowerCase(Locale.ROOT).contains(lower))
            .limit(3)
            .toList();
  }

  private static String all() {
    return Known.PLAIN.stream().map(Setting::name).collect(Collectors.joining(", "))
        + " and chat.slo.LEG.PERCENTILE with LEG one of "
        + String.join(" ", Slo.LEGS)
        + " and PERCENTILE one of "
        + String.join(" ", Slo.PERCENTILES);
  }
}
