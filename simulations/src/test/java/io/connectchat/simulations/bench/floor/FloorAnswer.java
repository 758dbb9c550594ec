package io.connectchat.simulations.bench.floor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;

/** The head of an HTTP answer. */
final class FloorAnswer {
  private static final byte[] OK =
      "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ".getBytes(US_ASCII);
  private static final byte[] END = "\r\n\r\n".getBytes(US_ASCII);

  private FloorAnswer() {}

  static void writeHead(ByteBuf into, String status, int length) {
    if (status.equals("200 OK")) {
      into.writeBytes(OK);
    } else {
      into.writeCharSequence("HTTP/1.1 " + status + "\r\ncontent-length: ", US_ASCII);
    }
    decimal(into, length);
    into.writeBytes(END);
  }

  private static void decimal(ByteBuf into, int number) {
    if (number >= 10) {
      decimal(into, number / 10);
    }
    into.writeByte('0' + number % 10);
  }
}
