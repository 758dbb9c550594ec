package io.connectchat.mock.contact;

import java.util.Arrays;

/**
 * Numbers and texts one behind the other. What a chat keeps for each message is kept like that,
 * since a garbage collector copies a block of bytes where it would follow some ten objects.
 */
final class Bytes {
  /** Blocks that are full stay where they are; one array that doubles would be copied again. */
  private static final int BLOCK_BITS = 11;

  private static final int BLOCK = 1 << BLOCK_BITS;

  /** Most chats are short: the first block begins small. */
  private static final int SMALL = BLOCK / 8;

  private static final int BITS = 8;
  private static final int BYTE = 0xff;

  private byte[][] blocks = {{}};
  private byte[] last = blocks[0];
  private int used;

  /** Where the next thing will be. */
  int end() {
    return (blocks.length - 1) * BLOCK + used;
  }

  void put(int oneByte) {
    if (used == last.length) {
      grow();
    }
    last[used++] = (byte) oneByte;
  }

  void putInt(int number) {
    putNumber(number, Integer.BYTES);
  }

  void putLong(long number) {
    putNumber(number, Long.BYTES);
  }

  /** Its characters, with one byte each where that is enough. */
  void putText(String text) {
    int length = text.length();
    boolean isWide = isWide(text);
    putInt(isWide ? ~length : length);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (isWide) {
        put(c >> BITS);
      }
      put(c);
    }
  }

  private static boolean isWide(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >> BITS != 0) {
        return true;
      }
    }
    return false;
  }

  int at(int place) {
    return blocks[place >> BLOCK_BITS][place & BLOCK - 1] & BYTE;
  }

  int intAt(int place) {
    return (int) numberAt(place, Integer.BYTES);
  }

  long longAt(int place) {
    return numberAt(place, Long.BYTES);
  }

  String textAt(int place) {
    char[] text = new char[lengthAt(place)];
    for (int i = 0; i < text.length; i++) {
      text[i] = charAt(place, i);
    }
    return new String(text);
  }

  /** Where what stands behind this text begins. */
  int behindText(int place) {
    int length = lengthAt(place);
    return place + Integer.BYTES + (isWideAt(place) ? 2 * length : length);
  }

  boolean isTextAt(int place, String text) {
    if (lengthAt(place) != text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (charAt(place, i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isWideAt(int place) {
    return intAt(place) < 0;
  }

  private int lengthAt(int place) {
    int length = intAt(place);
    return length < 0 ? ~length : length;
  }

  private char charAt(int place, int index) {
    int from = place + Integer.BYTES;
    return (char) (isWideAt(place) ? numberAt(from + 2 * index, 2) : at(from + index));
  }

  private void putNumber(long number, int size) {
    for (int i = size - 1; i >= 0; i--) {
      put((int) (number >> BITS * i));
    }
  }

  private long numberAt(int place, int size) {
    long number = 0;
    for (int i = 0; i < size; i++) {
      number = number << BITS | at(place + i);
    }
    return number;
  }

  private void grow() {
    if (last.length == BLOCK) {
      blocks = Arrays.copyOf(blocks, blocks.length + 1);
      last = new byte[BLOCK];
      used = 0;
    } else {
      last = Arrays.copyOf(last, Math.max(SMALL, 2 * last.length));
    }
    blocks[blocks.length - 1] = last;
  }
}
