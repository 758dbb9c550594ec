package io.connectchat.simulations.bench.floor;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/** What came on a connection, and where in it a request's or a frame's parts are. */
final class FloorInput {
  private static final int MASK = 4;
  private static final byte[] NONE = new byte[0];

  private byte[] bytes = NONE;
  private int from;
  private int to;

  private int path;
  private int bearer;
  private int webSocketKey;
  private int bodyLength;
  private boolean signed;
  private int opcode;
  private int contentFrom;
  private int contentTo;

  void add(ByteBuf read) {
    int more = read.readableBytes();
    byte[] all = new byte[to - from + more];
    System.arraycopy(bytes, from, all, 0, to - from);
    read.readBytes(all, to - from, more);
    bytes = all;
    to = all.length;
    from = 0;
  }

  /** What is not used up stays for later; all else is let go. */
  void keepRest() {
    bytes = from == to ? NONE : Arrays.copyOfRange(bytes, from, to);
    to = bytes.length;
    from = 0;
  }

  byte[] bytes() {
    return bytes;
  }

  int path() {
    return path;
  }

  /** Where the value of X-Amz-Bearer begins; -1 where there is none. */
  int bearer() {
    return bearer;
  }

  int webSocketKey() {
    return webSocketKey;
  }

  boolean isSigned() {
    return signed;
  }

  int opcode() {
    return opcode;
  }

  /** Takes the next whole request off, if there is one. */
  boolean nextRequest() {
    bearer = -1;
    webSocketKey = -1;
    bodyLength = 0;
    signed = false;
    int line = endOfLine(from);
    if (line < 0) {
      return false;
    }
    path = from;
    while (bytes[path++] != ' ') {
      // The method.
    }
    int next = line;
    for (int end = endOfLine(next); end > next + 2; end = endOfLine(next)) {
      header(next);
      next = end;
    }
    int body = endOfLine(next);
    if (body < 0 || body + bodyLength > to) {
      return false;
    }
    contentFrom = body;
    contentTo = body + bodyLength;
    from = contentTo;
    return true;
  }

  /** Where the line behind this one begins; -1 when this one is not whole. */
  private int endOfLine(int at) {
    if (at < 0) {
      return -1;
    }
    for (int i = at; i < to; i++) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  private void header(int at) {
    if (is("content-length:", at)) {
      for (int i = value(at + 15); bytes[i] >= '0' && bytes[i] <= '9'; i++) {
        bodyLength = 10 * bodyLength + bytes[i] - '0';
      }
    } else if (is("x-amz-bearer:", at)) {
      bearer = value(at + 13);
    } else if (is("authorization:", at)) {
      signed = true;
    } else if (is("sec-websocket-key:", at)) {
      webSocketKey = value(at + 18);
    }
  }

  private int value(int at) {
    return bytes[at] == ' ' ? at + 1 : at;
  }

  private boolean is(String name, int at) {
    if (at + name.length() > to) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      byte b = bytes[at + i];
      if ((b >= 'A' && b <= 'Z' ? b + 32 : b) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Takes the next whole frame off, if there is one, and takes its mask away. */
  boolean nextFrame() {
    if (to - from < 2 + MASK) {
      return false;
    }
    int length = bytes[from + 1] & 0x7f;
    int at = from + 2;
    if (length == 126) {
      length = (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
      at += 2;
    }
    if (at + MASK + length > to) {
      return false;
    }
    opcode = bytes[from] & 0xf;
    contentFrom = at + MASK;
    contentTo = contentFrom + length;
    for (int i = 0; i < length; i++) {
      bytes[contentFrom + i] ^= bytes[at + (i & 3)];
    }
    from = contentTo;
    return true;
  }

  /** Where what follows these bytes begins, in the body or frame; -1 where they are not there. */
  int find(byte[] wanted) {
    for (int i = contentFrom; i <= contentTo - wanted.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i + wanted.length;
      }
    }
    return -1;
  }

  /** Where a JSON text that begins here ends. */
  int endOfText(int at) {
    int end = at;
    while (bytes[end] != '"') {
      end += bytes[end] == '\\' ? 2 : 1;
    }
    return end;
  }
}
