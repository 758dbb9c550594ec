package io.connectchat.mock.agent;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with holes that are filled when it is said: {@code ${customer}}, {@code ${text}}, {@code
 * ${match.1}}, {@code ${attribute.KEY}}.
 */
record Words(String text) {
  static final List<String> PLAIN = List.of("customer", "text", "action");
  private static final Pattern HOLE = Pattern.compile("\\$\\{([^}]*)}");
  private static final Pattern INDEXED = Pattern.compile("match\\.\\d|attribute\\.[\\w-]+");

  /** The first hole that nothing is known to fill. */
  Optional<String> unknownHole() {
    return HOLE.matcher(text)
        .results()
        .map(hole -> hole.group(1))
        .filter(name -> !PLAIN.contains(name) && !INDEXED.matcher(name).matches())
        .findFirst();
  }

  String fill(Play play) {
    return fill(play, UnaryOperator.identity());
  }

  String fill(Play play, UnaryOperator<String> escape) {
    return HOLE.matcher(text)
        .replaceAll(hole -> Matcher.quoteReplacement(escape.apply(value(hole.group(1), play))));
  }

  private static String value(String name, Play play) {
    return switch (name) {
      case "customer" -> play.contact().customer().displayName();
      case "text" -> play.said().text();
      case "action" -> play.said().action();
      default -> indexed(name, play);
    };
  }

  private static String indexed(String name, Play play) {
    String index = name.substring(name.indexOf('.') + 1);
    if (name.startsWith("attribute.")) {
      return play.contact().request().attributes().getOrDefault(index, "");
    }
    List<String> groups = play.said().groups();
    int group = Integer.parseInt(index);
    return group < groups.size() ? groups.get(group) : "";
  }
}
