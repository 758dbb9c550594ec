package io.connectchat.mock.front;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.connectchat.mock.contact.RandomId;
import io.connectchat.mock.operation.ApiResponse;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.function.IntFunction;

/** An answer as it goes over the wire, the same as WireMock's server writes it. */
final class AnswerBytes {
  private static final byte[] OK = "HTTP/1.1 200 OK\r\n".getBytes(ISO_8859_1);
  private static final byte[] REQUEST_ID = "x-amzn-RequestId: ".getBytes(ISO_8859_1);
  private static final byte[] CORS =
      ("\r\nAccess-Control-Allow-Origin: *\r\nAccess-Control-Expose-Headers:"
              + " x-amzn-ErrorType,x-amzn-RequestId\r\n")
          .getBytes(ISO_8859_1);
  private static final byte[] LENGTH = "Content-Length: ".getBytes(ISO_8859_1);
  private static final byte[] END = "\r\n\r\n".getBytes(ISO_8859_1);
  private static final int HEAD = 384;
  private static final int SUCCESS = 200;
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;

  private AnswerBytes() {}

  /**
   * Encodes an answer.
   *
   * @param reasons the words behind a status
   */
  static ByteBuf of(ApiResponse answer, IntFunction<String> reasons, ByteBufAllocator memory) {
    ByteBuf bytes = memory.buffer(HEAD + answer.body().length);
    if (answer.status() == SUCCESS) {
      bytes.writeBytes(OK);
    } else {
      ascii(bytes, "HTTP/1.1 " + answer.status() + " " + reasons.apply(answer.status()) + "\r\n");
    }
    answer
        .headers()
        .forEach(
            (name, value) -> {
              ascii(bytes, name);
              bytes.writeByte(':').writeByte(' ');
              ascii(bytes, value);
              bytes.writeByte('\r').writeByte('\n');
            });
    bytes.writeBytes(REQUEST_ID);
    ascii(bytes, RandomId.next());
    bytes.writeBytes(CORS);
    if (answer.status() == NO_CONTENT || answer.status() == NOT_MODIFIED) {
      return bytes.writeByte('\r').writeByte('\n');
    }
    bytes.writeBytes(LENGTH);
    decimal(bytes, answer.body().length);
    return bytes.writeBytes(END).writeBytes(answer.body());
  }

  private static void ascii(ByteBuf bytes, String text) {
    bytes.writeCharSequence(text, ISO_8859_1);
  }

  private static void decimal(ByteBuf bytes, int number) {
    if (number >= 10) {
      decimal(bytes, number / 10);
    }
    bytes.writeByte('0' + number % 10);
  }
}
