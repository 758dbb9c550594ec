package io.connectchat.simulations.bench.floor;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/** The bytes that all connections of one event loop look at what came in, one after the other. */
final class FloorScratch {
  static final byte[] NOTHING = new byte[0];

  private byte[] bytes = new byte[1 << 16];
  private int to;

  /** What was left over of a connection before, and what came now; releases what came. */
  void take(byte[] rest, ByteBuf read) {
    try {
      int more = read.readableBytes();
      to = rest.length + more;
      if (to > bytes.length) {
        bytes = new byte[2 * to];
      }
      System.arraycopy(rest, 0, bytes, 0, rest.length);
      read.readBytes(bytes, rest.length, more);
    } finally {
      read.release();
    }
  }

  byte[] bytes() {
    return bytes;
  }

  int to() {
    return to;
  }

  /** What is not used up yet, to be kept by the connection. */
  byte[] rest(int from) {
    return from == to ? NOTHING : Arrays.copyOfRange(bytes, from, to);
  }
}
