package io.connectchat.mock.socket;

/**
 * Writes the JSON of a frame. By hand, since a frame is written for each message and socket: JSON
 * inside a text inside JSON costs a generator twice as much as all the rest of a message.
 */
final class FrameJson {
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();
  private static final int USUAL = 768;

  private final StringBuilder text = new StringBuilder(USUAL);
  private boolean isFirst = true;

  /** Writes members into an open object. */
  interface Members {
    void write(FrameJson json);
  }

  private FrameJson() {}

  /** An object, from brace to brace. */
  static String object(Members members) {
    return written(members).text.toString();
  }

  private static FrameJson written(Members members) {
    FrameJson json = new FrameJson();
    json.text.append('{');
    members.write(json);
    json.text.append('}');
    return json;
  }

  void member(String name, String value) {
    name(name);
    quote(value);
    isFirst = false;
  }

  void member(String name, boolean value) {
    name(name);
    text.append(value);
    isFirst = false;
  }

  void member(String name, int value) {
    name(name);
    text.append(value);
    isFirst = false;
  }

  /** A member whose value is a text that is itself JSON. */
  void inText(String name, Members members) {
    name(name);
    quote(written(members).text);
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
    text.append('[');
    element(members);
    text.append(']');
  }

  void list(String name, Iterable<String> values) {
    name(name);
    text.append('[');
    isFirst = true;
    for (String value : values) {
      comma();
      quote(value);
      isFirst = false;
    }
    text.append(']');
    isFirst = false;
  }

  private void element(Members members) {
    text.append('{');
    isFirst = true;
    members.write(this);
    text.append('}');
    isFirst = false;
  }

  private void name(String name) {
    comma();
    text.append('"').append(name).append("\":");
  }

  private void comma() {
    if (!isFirst) {
      text.append(',');
    }
  }

  private void quote(CharSequence value) {
    text.append('"');
    int from = 0;
    int length = value.length();
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        text.append(value, from, i);
        escape(c);
        from = i + 1;
      }
    }
    text.append(value, from, length).append('"');
  }

  private void escape(char c) {
    switch (c) {
      case '"', '\\' -> text.append('\\').append(c);
      case '\b' -> text.append("\\b");
      case '\t' -> text.append("\\t");
      case '\n' -> text.append("\\n");
      case '\f' -> text.append("\\f");
      case '\r' -> text.append("\\r");
      default -> text.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
    }
  }
}
