package io.connectchat.harness.settings;

import com.typesafe.config.ConfigException;
import java.util.List;

/** Says in one line what is wrong with the form of a workload file, and where. */
final class HoconMistake {

  private HoconMistake() {}

  static String explain(TextFile file, ConfigException broken) {
    return file.at(line(file, broken)) + ": " + Shown.escaped(what(file, broken));
  }

  private static int line(TextFile file, ConfigException broken) {
    if (broken.origin() != null) {
      return broken.origin().lineNumber();
    }
    List<String> lines = file.text().lines().toList();
    return 1 + lines.indexOf(lines.stream().filter(NoInclude::isInclude).findFirst().orElse(""));
  }

  private static String what(TextFile file, ConfigException broken) {
    String message = broken.getMessage();
    String prefix = broken.origin() == null ? "" : broken.origin().description() + ": ";
    String own = message.startsWith(prefix) ? message.substring(prefix.length()) : message;
    // The library's advice in brackets is about other file formats, and its name of a brace is off.
    String brief =
        own.strip()
            .replaceFirst(" \\((if you|JSON does not|backslash followed).*", "")
            .replace("a close parentheses ')'", "a closing brace }");
    if (brief.endsWith("wrong token: 'newline'")) {
      return "expected a value on this line; is a closing quote missing?";
    }
    boolean colon = brief.endsWith("':'");
    return brief + (colon ? "; a value with a colon, such as a URL, stands in double quotes" : "");
  }
}
