package io.connectchat.simulations.bench.floor;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Finds things in bytes without making objects. */
final class FloorText {
  /** Characters of a UUID. */
  static final int ID = 36;

  private FloorText() {}

  /** Where what follows these bytes begins; -1 where they are not there. */
  static int behind(byte[] bytes, int from, int to, byte[] wanted) {
    byte first = wanted[0];
    int last = to - wanted.length;
    for (int i = from; i <= last; i++) {
      if (bytes[i] == first && isAt(bytes, i, wanted)) {
        return i + wanted.length;
      }
    }
    return -1;
  }

  private static boolean isAt(byte[] bytes, int at, byte[] wanted) {
    for (int i = 1; i < wanted.length; i++) {
      if (bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** The text from here to the next quotation mark. */
  static String quoted(byte[] bytes, int from) {
    int to = from;
    while (bytes[to] != '"') {
      to++;
    }
    return new String(bytes, from, to - from, US_ASCII);
  }

  /** The first half of a UUID as a number. */
  static long high(byte[] bytes, int at) {
    long value = hex(bytes, at, 8);
    value = value << 16 | hex(bytes, at + 9, 4);
    return value << 16 | hex(bytes, at + 14, 4);
  }

  /** The second half of a UUID as a number. */
  static long low(byte[] bytes, int at) {
    return hex(bytes, at + 19, 4) << 48 | hex(bytes, at + 24, 12);
  }

  private static long hex(byte[] bytes, int at, int digits) {
    long value = 0;
    for (int i = at; i < at + digits; i++) {
      int b = bytes[i];
      value = value << 4 | (b <= '9' ? b - '0' : (b | 0x20) - 'a' + 10);
    }
    return value;
  }

  static int decimal(byte[] bytes, int at) {
    int value = 0;
    for (int i = bytes[at] == ' ' ? at + 1 : at; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
      value = 10 * value + bytes[i] - '0';
    }
    return value;
  }
}
