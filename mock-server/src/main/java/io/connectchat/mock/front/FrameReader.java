package io.connectchat.mock.front;

import java.util.Arrays;

/** Finds a client's frames in bytes. Source: RFC 6455, 5. */
final class FrameReader {
  static final int PROTOCOL_ERROR = 1002;
  static final int TOO_LARGE = 1009;

  private static final int MASK = 4;
  private static final int RESERVED = 0x70;
  private static final int LONGEST_CONTROL = 125;
  private static final int TWO_BYTES = 126;
  private static final int EIGHT_BYTES = 127;

  private final int mostBytes;
  private int opcode;
  private boolean isLast;
  private int from;
  private int to;

  /**
   * @param mostBytes that a frame may have
   */
  FrameReader(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** What there is at a place. */
  enum Found {
    /** A frame, whole; its mask has been taken off. */
    FRAME,
    /** The beginning of one. */
    PART,
    /** Something that no client may send. */
    ERROR,
    /** A frame that is larger than it may be. */
    LARGE
  }

  int opcode() {
    return opcode;
  }

  boolean isLast() {
    return isLast;
  }

  boolean isControl() {
    return opcode >= FrameBytes.CLOSE;
  }

  /** Where its payload begins. */
  int from() {
    return from;
  }

  /** Where its payload ends, and the next frame begins. */
  int to() {
    return to;
  }

  byte[] payload(byte[] bytes) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  Found find(byte[] bytes, int at, int end) {
    if (end - at < 2) {
      return Found.PART;
    }
    opcode = bytes[at] & 0xf;
    isLast = bytes[at] < 0;
    boolean isMasked = bytes[at + 1] < 0;
    int shortLength = bytes[at + 1] & 0x7f;
    if ((bytes[at] & RESERVED) != 0 || !isMasked || !isKnown(shortLength)) {
      return Found.ERROR;
    }
    int head = 2 + (shortLength == TWO_BYTES ? 2 : shortLength == EIGHT_BYTES ? 8 : 0);
    if (end - at < head + MASK) {
      return Found.PART;
    }
    long length = head == 2 ? shortLength : number(bytes, at + 2, at + head);
    if (length < 0 || length > mostBytes) {
      return Found.LARGE;
    }
    from = at + head + MASK;
    to = from + (int) length;
    if (to > end) {
      return Found.PART;
    }
    unmask(bytes);
    return Found.FRAME;
  }

  private boolean isKnown(int shortLength) {
    return isControl()
        ? opcode <= FrameBytes.PONG && isLast && shortLength <= LONGEST_CONTROL
        : opcode <= FrameBytes.BINARY;
  }

  private static long number(byte[] bytes, int from, int to) {
    long number = 0;
    for (int i = from; i < to; i++) {
      number = number << 8 | bytes[i] & 0xff;
    }
    return number;
  }

  private void unmask(byte[] bytes) {
    int mask = from - MASK;
    for (int i = 0; i < to - from; i++) {
      bytes[from + i] ^= bytes[mask + (i & 3)];
    }
  }
}
