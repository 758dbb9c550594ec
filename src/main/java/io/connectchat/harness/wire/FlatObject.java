package io.connectchat.harness.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

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

  int nameLength() {
    return nameTo - nameFrom;
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

  /** In place: a chat frame has an escape at each quote of its item. By bytes where it is ASCII. */
  private String unescaped() {
    byte[] plain = text.substring(valueFrom, valueTo).getBytes(UTF_8);
    if (plain.length != valueTo - valueFrom) {
      return unescapedByCharacters();
    }
    int length = 0;
    for (int i = 0; i < plain.length; i++) {
      byte b = plain[i];
      if (b == '\\') {
        b = plain[++i];
        if (b == 'u') {
          return unescapedByCharacters();
        }
        b = (byte) meant((char) b);
      } else if (b == '?' && text.charAt(valueFrom + i) != '?') {
        // Half a character, which UTF-8 cannot hold.
        return unescapedByCharacters();
      }
      plain[length++] = b;
    }
    return new String(plain, 0, length, UTF_8);
  }

  private String unescapedByCharacters() {
    char[] plain = new char[valueTo - valueFrom];
    text.getChars(valueFrom, valueTo, plain, 0);
    int length = 0;
    for (int i = 0; i < plain.length; i++) {
      char c = plain[i];
      if (c == '\\') {
        c = plain[++i];
        if (c == 'u') {
          c = (char) Integer.parseInt(text, valueFrom + i + 1, valueFrom + i + 5, 16);
          i += 4;
        } else {
          c = meant(c);
        }
      }
      plain[length++] = c;
    }
    return new String(plain, 0, length);
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
    // In a local: a field that changes with each character costs more than the character.
    int i = at;
    for (int end = text.length(); i < end; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        at = i + 1;
        return true;
      }
      if (c < ' ') {
        return false;
      }
      if (c == '\\') {
        escaped = true;
        if (i + 1 < end && text.charAt(i + 1) == '"') {
          // Nearly all are, and a frame has dozens.
          i++;
          continue;
        }
        at = i + 1;
        if (!escape()) {
          return false;
        }
        i = at - 1;
      }
    }
    return false;
  }

  private boolean escape() {
    if (at == text.length()) {
      return false;
    }
    char c = text.charAt(at++);
    if (c == '"') {
      return true;
    }
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
