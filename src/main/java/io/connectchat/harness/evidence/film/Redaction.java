package io.connectchat.harness.evidence.film;

import io.connectchat.harness.wire.OneLine;

/**
 * The beginning of a text from outside, fit to be shown: tokens and the queries of URLs are left
 * out, wherever they stand, and also those that the cut would have left half.
 */
final class Redaction {
  /**
   * What is as long as this and has no blank in it is no word. A UUID has 36 characters, and an AWS
   * access key 20.
   */
  private static final int LONGEST_WORD = 40;

  private static final String LEFT_OUT = "[redacted]";

  private Redaction() {}

  /**
   * @param longest characters that are shown at most, but for a mark at the end
   */
  static String beginning(String text, int longest) {
    if (text.length() <= longest && isHarmless(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(Math.min(text.length(), longest));
    int at = 0;
    while (at < text.length() && shown.length() <= longest) {
      int end = endOfWord(text, at);
      word(text, at, end, shown);
      at = end;
      if (at < text.length()) {
        shown.append(text.charAt(at++));
      }
    }
    boolean more = at < text.length();
    String line = OneLine.of(shown.toString(), longest);
    return more && !line.endsWith("…") ? line + "…" : line;
  }

  /** Of Ids, times and most words this can be told at a glance: no URL, no key, no token. */
  private static boolean isHarmless(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '/' || c == 'A') {
        return false;
      }
    }
    return text.length() < LONGEST_WORD;
  }

  private static void word(String text, int from, int end, StringBuilder shown) {
    int query = isUrl(text, from, end) ? text.indexOf('?', from) : -1;
    if (query >= 0 && query < end) {
      shown.append(text, from, Math.min(query, from + LONGEST_WORD)).append('?').append(LEFT_OUT);
    } else if (hasToken(text, from, end)) {
      shown.append(LEFT_OUT);
    } else if (isAccessKey(text, from, end)) {
      shown.append(LEFT_OUT);
    } else {
      shown.append(text, from, end);
    }
  }

  private static int endOfWord(String text, int from) {
    int at = from;
    while (at < text.length() && !isBetweenWords(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBetweenWords(char c) {
    return c <= ' ' || c == '"' || c == '\'' || c == ',' || c == '<' || c == '>' || c == '('
        || c == ')' || c == ';';
  }

  private static boolean isUrl(String text, int from, int end) {
    for (int i = from; i < end - 2; i++) {
      if (text.charAt(i) == ':' && text.startsWith("://", i)) {
        return true;
      }
    }
    return false;
  }

  /** Of ASCII, as tokens are: in other scripts a text of this length may have no blank. */
  private static boolean hasToken(String text, int from, int end) {
    int run = 0;
    for (int i = from; i < end && run < LONGEST_WORD; i++) {
      run = text.charAt(i) <= '~' ? run + 1 : 0;
    }
    return run >= LONGEST_WORD;
  }

  private static boolean isAccessKey(String text, int from, int end) {
    return end - from >= 16 && (text.startsWith("AKIA", from) || text.startsWith("ASIA", from));
  }
}
