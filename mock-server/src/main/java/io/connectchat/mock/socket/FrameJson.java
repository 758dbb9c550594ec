package io.connectchat.mock.socket;

import java.util.Arrays;

/**
 * Writes the JSON of a frame. By hand, since a frame is written for each message and socket: JSON
 * inside a text inside JSON costs a generator twice as much as all the rest of a message.
 */
final class FrameJson {
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();
  private static final int USUAL = 640;
  private static final int LONGEST_ESCAPE = 6;

  private char[] text;
  private int used;
  private boolean isFirst = true;

  /** Writes members into an open object. */
  interface Members {
    void write(FrameJson json);
  }

  private FrameJson() {
    text = new char[USUAL];
  }

  /** An object, from brace to brace. */
  static String object(Members members) {
    FrameJson json = written(members);
    return new String(json.text, 0, json.used);
  }

  private static FrameJson written(Members members) {
    FrameJson json = new FrameJson();
    json.element(members);
    return json;
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

  /** A member whose value is a text that is itself JSON. */
  void inText(String name, Members members) {
    name(name);
    FrameJson inner = written(members);
    quote(inner.text, inner.used);
    isFirst = false;
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
    put('"');
    put(name);
    put('"');
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

  private void quote(String value) {
    quote(value.toCharArray(), value.length());
  }

  private void quote(char[] value, int length) {
    room(length + 2);
    text[used++] = '"';
    for (int i = 0; i < length; i++) {
      char c = value[i];
      if (c >= ' ' && c != '"' && c != '\\') {
        text[used++] = c;
      } else {
        room(length - i + LONGEST_ESCAPE + 1);
        escape(c);
      }
    }
    text[used++] = '"';
  }

  /** Makes room for this many more. */
  private void room(int more) {
    if (used + more > text.length) {
      text = Arrays.copyOf(text, Math.max(2 * text.length, used + more));
    }
  }

  /** There is room for the longest. */
  private void escape(char c) {
    text[used++] = '\\';
    switch (c) {
      case '"', '\\' -> text[used++] = c;
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
}
