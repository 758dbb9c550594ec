package io.connectchat.harness.wire;

/**
 * A text from outside, fit to stand in a line for people or in a file: what would break the line,
 * or cannot be written as UTF-8, is shown as an escape.
 */
public final class OneLine {
  /** Characters that are enough for a name: of a topic, a type, an error. */
  public static final int NAME = 60;

  /** Characters that are enough for a sentence, such as an error's message. */
  public static final int SENTENCE = 120;

  private OneLine() {}

  /** The whole text. */
  public static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      append(line, point);
      i += Character.charCount(point);
    }
    return line.toString();
  }

  /**
   * The text's beginning, followed by "…" if there is more.
   *
   * @param longest characters (UTF-16 units) that are taken at most; a pair is not split
   */
  public static String of(String text, int longest) {
    if (text.length() <= longest) {
      return of(text);
    }
    boolean splits =
        Character.isHighSurrogate(text.charAt(longest - 1))
            && Character.isLowSurrogate(text.charAt(longest));
    return of(text.substring(0, splits ? longest - 1 : longest)) + "…";
  }

  /** Nearly all are, and come by for each frame. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder line, int point) {
    switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          line.append(point == '\n' ? "\\n" : String.format("\\u%04x", point));
      default -> line.appendCodePoint(point);
    }
  }
}
