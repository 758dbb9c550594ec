package io.connectchat.harness.wire;

/** JSON of texts that stand in it as they are, in an array of exactly its length. */
final class PlainJson {
  private final byte[] bytes;
  private int at;

  PlainJson(int length) {
    bytes = new byte[length];
  }

  /** Whether a text is ASCII without a character that JSON escapes. */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  PlainJson put(String ascii) {
    for (int i = 0; i < ascii.length(); i++) {
      bytes[at++] = (byte) ascii.charAt(i);
    }
    return this;
  }

  byte[] bytes() {
    return bytes;
  }
}
