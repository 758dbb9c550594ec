package io.connectchat.harness.wire;

/**
 * Reads a JSON object that holds nothing but texts, member by member and without building anything.
 * Nearly every frame, item and answer is one. What it does not understand at a glance is left to
 * Jackson, so it needs no opinion on what is no JSON: {@link #isWhole()} is false then.
 */
final class FlatObject {
  private final String text;
  private int at;
  private int nameFrom;
  private int nameTo;
  private int valueFrom;
  private int valueTo;
  private boolean escaped;
  private boolean first = true;
  private boolean whole;

  FlatObject(String text) {
    this.text = text;
  }

  /** Goes on to the next member; false at the end, and where it does not understand. */
  boolean next() {
    blanks();
    if (first) {
      if (!takes('{')) {
        return false;
      }
      first = false;
      blanks();
    } else if (takes('}')) {
      return ends();
    } else if (!takes(',')) {
      return false;
    } else {
      blanks();
    }
    return member();
  }

  private boolean ends() {
    blanks();
    whole = at == text.length();
    return false;
  }

  private boolean member() {
    int from = at + 1;
    if (!string() || escaped) {
      return false;
    }
    nameFrom = from;
    nameTo = at - 1;
    blanks();
    if (!takes(':')) {
      return false;
    }
    blanks();
    valueFrom = at + 1;
    if (!string()) {
      return false;
    }
    valueTo = at - 1;
    return true;
  }

  /** Whether the object was read to its end, and nothing stands behind it. */
  boolean isWhole() {
    return whole;
  }

  boolean isNamed(String name) {
    return nameTo - nameFrom == name.length() && text.startsWith(name, nameFrom);
  }

  /** The member's text. */
  String value() {
    return escaped ? unescaped() : text.substring(valueFrom, valueTo);
  }

  /** The member's text; the very one that is given, where it is the same. */
  String value(String likely) {
    boolean same =
        !escaped && valueTo - valueFrom == likely.length() && text.startsWith(likely, valueFrom);
    return same ? likely : value();
  }

  private String unescaped() {
    StringBuilder plain = new StringBuilder(valueTo - valueFrom);
    int from = valueFrom;
    for (int i = valueFrom; i < valueTo; i++) {
      if (text.charAt(i) == '\\') {
        plain.append(text, from, i++);
        if (text.charAt(i) == 'u') {
          plain.append((char) Integer.parseInt(text, i + 1, i + 5, 16));
          i += 4;
        } else {
          plain.append(meant(text.charAt(i)));
        }
        from = i + 1;
      }
    }
    return plain.append(text, from, valueTo).toString();
  }

  private static char meant(char escape) {
    return switch (escape) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> escape;
    };
  }

  /** Takes a text with its quotes. */
  private boolean string() {
    escaped = false;
    if (!takes('"')) {
      return false;
    }
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return true;
      }
      if (c < ' ') {
        return false;
      }
      if (c == '\\') {
        escaped = true;
        if (!escape()) {
          return false;
        }
      }
    }
    return false;
  }

  private boolean escape() {
    if (at == text.length()) {
      return false;
    }
    char c = text.charAt(at++);
    if (c != 'u') {
      return "\"\\/bfnrt".indexOf(c) >= 0;
    }
    for (int end = at + 4; at < end; at++) {
      if (at == text.length()
          || Character.digit(text.charAt(at), 16) < 0
          || text.charAt(at) > 'f') {
        return false;
      }
    }
    return true;
  }

  private void blanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private boolean takes(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }
}
