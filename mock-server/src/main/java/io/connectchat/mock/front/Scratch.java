package io.connectchat.mock.front;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/**
 * The bytes at which all connections of one event loop look, one after the other: a connection
 * keeps none of its own but the beginning of what has not come whole.
 */
final class Scratch {
  static final byte[] NOTHING = new byte[0];

  private static final int USUAL = 1 << 16;

  private byte[] bytes = new byte[USUAL];
  private int to;

  /** What a connection kept, and what came now. */
  void take(byte[] kept, ByteBuf came) {
    int more = came.readableBytes();
    to = kept.length + more;
    if (to > bytes.length) {
      bytes = new byte[2 * to];
    }
    System.arraycopy(kept, 0, bytes, 0, kept.length);
    came.readBytes(bytes, kept.length, more);
  }

  byte[] bytes() {
    return bytes;
  }

  int to() {
    return to;
  }

  /** What a connection has to keep. */
  byte[] rest(int from) {
    return from == to ? NOTHING : Arrays.copyOfRange(bytes, from, to);
  }
}
