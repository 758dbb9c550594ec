package io.connectchat.mock.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;

/** WebSocket frames as a server writes them. Source: RFC 6455, 5.2. */
final class FrameBytes {
  static final int CONTINUATION = 0;
  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;

  /** The code of a close frame that has none. */
  static final int NO_CODE = 1005;

  private static final int LAST = 0x80;
  private static final int LONGEST_SHORT = 125;
  private static final int TWO_BYTES = 126;
  private static final int LONGEST_OF_TWO_BYTES = 65_535;
  private static final int EIGHT_BYTES = 127;
  private static final int LONGEST_HEAD = 10;
  private static final int FRAGMENT = 16;

  private FrameBytes() {}

  static ByteBuf text(ByteBufAllocator memory, String text) {
    return of(memory, LAST | TEXT, text);
  }

  static ByteBuf binary(ByteBufAllocator memory, String text) {
    return of(memory, LAST | BINARY, text);
  }

  private static ByteBuf of(ByteBufAllocator memory, int first, String text) {
    int length = ByteBufUtil.utf8Bytes(text);
    ByteBuf frame = memory.buffer(LONGEST_HEAD + length);
    head(frame, first, length);
    ByteBufUtil.reserveAndWriteUtf8(frame, text, length);
    return frame;
  }

  /** A text in fragments of 16 characters. */
  static ByteBuf fragments(ByteBufAllocator memory, String text) {
    ByteBuf frames = memory.buffer(2 * text.length() + LONGEST_HEAD);
    int opcode = TEXT;
    int from = 0;
    while (from + FRAGMENT < text.length()) {
      int to = from + FRAGMENT;
      // A surrogate pair must not be torn apart: each fragment is encoded on its own.
      to += Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
      part(frames, opcode, text.substring(from, to));
      opcode = CONTINUATION;
      from = to;
    }
    part(frames, LAST | opcode, text.substring(from));
    return frames;
  }

  private static void part(ByteBuf frames, int first, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    head(frames, first, bytes.length);
    frames.writeBytes(bytes);
  }

  static ByteBuf pong(ByteBufAllocator memory, byte[] payload, int from, int length) {
    ByteBuf frame = memory.buffer(LONGEST_HEAD + length);
    head(frame, LAST | PONG, length);
    return frame.writeBytes(payload, from, length);
  }

  static ByteBuf close(ByteBufAllocator memory, int code, String reason) {
    ByteBuf frame = memory.buffer(LONGEST_SHORT + LONGEST_HEAD);
    if (code == NO_CODE) {
      head(frame, LAST | CLOSE, 0);
      return frame;
    }
    byte[] why = reason.getBytes(UTF_8);
    head(frame, LAST | CLOSE, 2 + why.length);
    return frame.writeShort(code).writeBytes(why);
  }

  private static void head(ByteBuf frame, int first, int length) {
    frame.writeByte(first);
    if (length <= LONGEST_SHORT) {
      frame.writeByte(length);
    } else if (length <= LONGEST_OF_TWO_BYTES) {
      frame.writeByte(TWO_BYTES).writeShort(length);
    } else {
      frame.writeByte(EIGHT_BYTES).writeLong(length);
    }
  }
}
