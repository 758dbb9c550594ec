package io.connectchat.mock.socket;

import java.util.Arrays;

/**
 * Writes the JSON of a frame. By hand, since a frame is written for each message and socket: JSON
 * inside a text inside JSON costs a generator twice as much as all the rest of a message.
 */
final class FrameJson {
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();
  private static final int USUAL = 2_048;
  private static final int MOST_KEPT = 65_536;
  private static final int LONGEST_ESCAPE = 7;

  /** Frames are written one after the other, and each would need more memory than all the rest. */
  private static final ThreadLocal<FrameJson> LAST = ThreadLocal.withInitial(FrameJson::new);

  private char[] text = new char[USUAL];
  private int used;
  private boolean isFirst = true;

  /** Whether what is written stands inside a text, where quotes and backslashes are escaped. */
  private boolean isInText;

  /** Writes members into an open object. */
  interface Members {
    void write(FrameJson json);
  }

  private FrameJson() {}

  /** An object, from brace to brace. */
  static String object(Members members) {
    FrameJson json = LAST.get();
    json.used = 0;
    json.isFirst = true;
    json.isInText = false;
    json.element(members);
    String written = new String(json.text, 0, json.used);
    if (json.text.length > MOST_KEPT) {
      LAST.remove();
    }
    return written;
  }

  void member(String name, String value) {
    name(name);
    quote(value);
    isFirst = false;
  }

  void member(String name, boolean value) {
    name(name);
    put(String.valueOf(value));
    isFirst = false;
  }

  void member(String name, int value) {
    name(name);
    put(String.valueOf(value));
    isFirst = false;
  }

  /** A member whose value is a text that is itself JSON, with no such member inside. */
  void inText(String name, Members members) {
    name(name);
    put('"');
    isInText = true;
    element(members);
    isInText = false;
    put('"');
  }

  /** A member that is an object. */
  void object(String name, Members members) {
    name(name);
    element(members);
  }

  /** A member that is a list of one object. */
  void listOfOne(String name, Members members) {
    name(name);
    put('[');
    element(members);
    put(']');
  }

  void list(String name, Iterable<String> values) {
    name(name);
    put('[');
    isFirst = true;
    for (String value : values) {
      comma();
      quote(value);
      isFirst = false;
    }
    put(']');
    isFirst = false;
  }

  private void element(Members members) {
    put('{');
    isFirst = true;
    members.write(this);
    put('}');
    isFirst = false;
  }

  private void name(String name) {
    comma();
    quotationMark();
    put(name);
    quotationMark();
    put(':');
  }

  private void comma() {
    if (!isFirst) {
      put(',');
    }
  }

  private void put(char c) {
    room(1);
    text[used++] = c;
  }

  private void put(String plain) {
    room(plain.length());
    plain.getChars(0, plain.length(), text, used);
    used += plain.length();
  }

  private void quotationMark() {
    if (isInText) {
      put('\\');
    }
    put('"');
  }

  private void quote(String value) {
    quotationMark();
    int length = value.length();
    room(length);
    value.getChars(0, length, text, used);
    int plain = 0;
    while (plain < length && isPlain(text[used + plain])) {
      plain++;
    }
    used += plain;
    for (int i = plain; i < length; i++) {
      putEscaped(value.charAt(i));
    }
    quotationMark();
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c != '"' && c != '\\';
  }

  private void putEscaped(char c) {
    room(LONGEST_ESCAPE);
    if (isPlain(c)) {
      text[used++] = c;
      return;
    }
    backslash();
    switch (c) {
      case '"' -> {
        if (isInText) {
          text[used++] = '\\';
        }
        text[used++] = c;
      }
      case '\\' -> backslash();
      case '\b' -> text[used++] = 'b';
      case '\t' -> text[used++] = 't';
      case '\n' -> text[used++] = 'n';
      case '\f' -> text[used++] = 'f';
      case '\r' -> text[used++] = 'r';
      default -> {
        text[used++] = 'u';
        text[used++] = '0';
        text[used++] = '0';
        text[used++] = HEX[c >> 4];
        text[used++] = HEX[c & 15];
      }
    }
  }

  private void backslash() {
    text[used++] = '\\';
    if (isInText) {
      text[used++] = '\\';
    }
  }

  /** Makes room for this many more. */
  private void room(int more) {
    if (used + more > text.length) {
      text = Arrays.copyOf(text, Math.max(2 * text.length, used + more));
    }
  }
}
