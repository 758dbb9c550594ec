package io.connectchat.harness.customer;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Takes off the answers that need no HTTP codec, as nearly all do not: a 200 that came in one piece
 * with nothing behind it, whose headers say how long it is and nothing that matters here. All else
 * goes on to Netty's codec, byte for byte.
 */
final class PlainAnswer extends ChannelInboundHandlerAdapter {
  private static final String OK = "HTTP/1.1 200 ";
  private static final String LENGTH = "content-length";
  private static final int NONE = -1;
  private static final int MOST_DIGITS = 7;

  private final HttpConnection connection;
  private boolean inCodec;

  PlainAnswer(HttpConnection connection) {
    this.connection = connection;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    ByteBuf in = (ByteBuf) message;
    int body = inCodec || !connection.takesPlain() ? NONE : body(in);
    if (body == NONE) {
      // What follows may belong to it.
      inCodec = true;
      context.fireChannelRead(in);
      return;
    }
    try {
      connection.came(in, body);
    } finally {
      in.release();
    }
  }

  /** The codec's handlers have something to do only where it got something. */
  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (inCodec) {
      context.fireChannelReadComplete();
    } else {
      connection.complete(context);
    }
  }

  /** The codec has given its answer, with nothing behind it. */
  void codecIsDone() {
    inCodec = false;
  }

  /** Where the body begins; {@link #NONE} when this is not such an answer. */
  static int body(ByteBuf in) {
    int from = in.readerIndex();
    int to = in.writerIndex();
    if (!startsWith(in, from, to, OK)) {
      return NONE;
    }
    int length = NONE;
    int line = nextLine(in, from, to);
    while (line != NONE && !isEmpty(in, line, to)) {
      if (startsWith(in, line, to, LENGTH + ":")) {
        length = length == NONE ? number(in, line + LENGTH.length() + 1, to) : NONE - 1;
      } else if (matters(in, line, to)) {
        return NONE;
      }
      line = nextLine(in, line, to);
    }
    return line != NONE && length >= 0 && line + 2 + length == to ? line + 2 : NONE;
  }

  private static boolean matters(ByteBuf in, int line, int to) {
    byte first = in.getByte(line);
    return first <= ' '
        || startsWith(in, line, to, "connection:")
        || startsWith(in, line, to, "transfer-encoding:");
  }

  private static boolean isEmpty(ByteBuf in, int line, int to) {
    return line + 2 <= to && in.getByte(line) == '\r' && in.getByte(line + 1) == '\n';
  }

  private static int nextLine(ByteBuf in, int from, int to) {
    int end = in.indexOf(from, to, (byte) '\n');
    return end < 0 || end + 1 >= to ? NONE : end + 1;
  }

  /** Without regard to case; the text is in small letters but for the status line. */
  private static boolean startsWith(ByteBuf in, int at, int to, String text) {
    if (to - at < text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      byte b = in.getByte(at + i);
      char c = text.charAt(i);
      if (b != c && (b < 'A' || b > 'Z' || b + 32 != c)) {
        return false;
      }
    }
    return true;
  }

  private static int number(ByteBuf in, int from, int to) {
    int at = from;
    while (at < to && in.getByte(at) == ' ') {
      at++;
    }
    int number = 0;
    int digits = 0;
    for (; at < to && in.getByte(at) >= '0' && in.getByte(at) <= '9'; at++, digits++) {
      if (digits == MOST_DIGITS) {
        return NONE - 1;
      }
      number = 10 * number + in.getByte(at) - '0';
    }
    return digits > 0 && at < to && in.getByte(at) == '\r' ? number : NONE - 1;
  }
}
