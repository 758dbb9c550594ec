package io.connectchat.harness.settings;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Text that somebody else wrote, made fit for one line on a console. */
final class Shown {

  private static final int LONGEST = 120;
  private static final Pattern USER = Pattern.compile("//[^/?#]*@");
  private static final Pattern QUERY = Pattern.compile("(//[^?]*\\?).*", Pattern.DOTALL);

  private Shown() {}

  /** In quotes, at most {@value #LONGEST} characters, without what may be a password in a URL. */
  static String quoted(String text) {
    return '"' + plain(text) + '"';
  }

  /** As {@link #quoted}, without the quotes. */
  static String plain(String text) {
    String masked = USER.matcher(text).replaceAll("//***@");
    masked = QUERY.matcher(masked).replaceAll("$1***");
    boolean fits = masked.length() <= LONGEST;
    return escaped(fits ? masked : masked.substring(0, LONGEST) + "...");
  }

  /** A path, the same on every system. */
  static String slashes(Path path) {
    return plain(path.toString().replace('\\', '/'));
  }

  /** The same text on one line: what would break it, or turn it around, is written as an escape. */
  static String escaped(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.chars().forEach(c -> append(line, (char) c));
    return line.toString();
  }

  private static void append(StringBuilder line, char c) {
    if (breaksLine(c)) {
      line.append(c == '\n' ? "\\n" : String.format("\\u%04x", (int) c));
    } else {
      line.append(c);
    }
  }

  private static boolean breaksLine(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
