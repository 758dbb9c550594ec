package io.connectchat.simulations.bench.floor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;

/** WebSocket frames as a server writes them. */
final class FloorFrame {
  static final int TEXT = 1;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;

  private static final int FIN = 0x80;
  private static final int SHORT = 125;
  private static final int TWO_BYTES = 126;

  private static final byte[] BEGIN = "{\"content\":\"".getBytes(US_ASCII);
  private static final byte[] END =
      "\",\"contentType\":\"application/json\",\"topic\":\"aws/chat\"}".getBytes(US_ASCII);

  private FloorFrame() {}

  static void write(ByteBuf into, int opcode, byte[] payload) {
    head(into, opcode, payload.length);
    into.writeBytes(payload);
  }

  /** Writes an item as a text inside the JSON of a chat frame; of at most 65,535 bytes. */
  static void writeChat(ByteBuf into, byte[] item) {
    int escapes = 0;
    for (byte b : item) {
      escapes += b == '"' || b == '\\' ? 1 : 0;
    }
    head(into, TEXT, BEGIN.length + item.length + escapes + END.length);
    into.writeBytes(BEGIN);
    int from = 0;
    for (int i = 0; i < item.length; i++) {
      if (item[i] == '"' || item[i] == '\\') {
        into.writeBytes(item, from, i - from);
        into.writeByte('\\');
        from = i;
      }
    }
    into.writeBytes(item, from, item.length - from);
    into.writeBytes(END);
  }

  private static void head(ByteBuf into, int opcode, int length) {
    into.writeByte(FIN | opcode);
    if (length <= SHORT) {
      into.writeByte(length);
    } else {
      into.writeByte(TWO_BYTES);
      into.writeShort(length);
    }
  }
}
