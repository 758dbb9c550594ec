package io.connectchat.harness.customer;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Takes off the frames that need no WebSocket codec, as nearly all do not: texts in one piece and
 * without a mask. All else goes on to Netty's codec, byte for byte, and so does what follows until
 * the codec has a frame to its end.
 */
final class PlainFrames extends ChannelInboundHandlerAdapter {
  private static final int TEXT_IN_ONE_PIECE = 0x81;
  private static final int LAST_PIECE = 0x80;
  private static final int OPCODE = 0x0f;
  private static final int MASKED = 0x80;
  private static final int LENGTH = 0x7f;
  private static final int CLOSE = 8;
  private static final int TWO_BYTES = 126;
  private static final int SHORTEST_HEAD = 2;
  private static final int END_OF_HTTP = 0x0d0a0d0a;

  /** Is told each text: the bytes of a buffer that it stands in. */
  interface Texts {
    void text(ByteBuf in, int from, int length);
  }

  private final Texts texts;
  private boolean begun;

  /** Whether what comes next belongs to what the codec has; at first that is the handshake. */
  private boolean inCodec = true;

  /** Of the frame that the codec has begun, what is still to come. */
  private long left;

  /** Whether the codec has begun a frame in several pieces. */
  private boolean inPieces;

  /** Nobody here knows any more where a frame ends. */
  private boolean codecKeepsAll;

  private boolean codecHasRead = true;

  PlainFrames(Texts texts) {
    this.texts = texts;
  }

  /** The handshake is done. */
  void begin() {
    begun = true;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    ByteBuf in = (ByteBuf) message;
    if (!begun) {
      handshake(context, in);
      return;
    }
    if (!inCodec) {
      try {
        take(in);
      } catch (RuntimeException e) {
        in.release();
        throw e;
      }
    }
    if (in.isReadable()) {
      follow(in);
      codecHasRead = true;
      context.fireChannelRead(in);
    } else {
      in.release();
    }
  }

  /** Takes off the plain frames that it begins with. */
  private void take(ByteBuf in) {
    int at = in.readerIndex();
    for (int end = endOfPlain(in, at); end > 0; end = endOfPlain(in, at)) {
      int head = SHORTEST_HEAD + ((in.getByte(at + 1) & LENGTH) == TWO_BYTES ? 2 : 0);
      in.readerIndex(end);
      texts.text(in, at + head, end - at - head);
      at = end;
    }
  }

  /** Frames may come in one piece with the handshake's answer; then the codec has them all. */
  private void handshake(ChannelHandlerContext context, ByteBuf in) {
    int end = in.writerIndex();
    boolean endsHere = in.readableBytes() >= 4 && in.getInt(end - 4) == END_OF_HTTP;
    context.fireChannelRead(in);
    if (begun) {
      codecKeepsAll = !endsHere;
      inCodec = codecKeepsAll;
    }
  }

  /** Where a plain frame ends that begins here; 0 where there is none, or not all of it. */
  private static int endOfPlain(ByteBuf in, int at) {
    int there = in.writerIndex() - at;
    if (there < SHORTEST_HEAD || (in.getByte(at) & 0xff) != TEXT_IN_ONE_PIECE) {
      return 0;
    }
    int length = in.getByte(at + 1) & 0xff;
    int head = SHORTEST_HEAD;
    if (length == TWO_BYTES && there >= head + 2) {
      length = in.getUnsignedShort(at + 2);
      head += 2;
    } else if (length >= TWO_BYTES) {
      return 0;
    }
    return head + length <= there ? at + head + length : 0;
  }

  /** Follows the codec through what it is about to get, to know when it is done. */
  private void follow(ByteBuf in) {
    long at = in.readerIndex();
    int to = in.writerIndex();
    while (at < to && !codecKeepsAll) {
      if (left == 0) {
        int head = head(in, (int) at);
        codecKeepsAll = head == 0;
        at += head;
      }
      long come = Math.min(left, to - at);
      left -= come;
      at += come;
    }
    inCodec = codecKeepsAll || left > 0 || inPieces;
  }

  /** Takes in the head of a frame, and tells how long it is; 0 when it is not all there. */
  private int head(ByteBuf in, int at) {
    int there = in.writerIndex() - at;
    int second = there < SHORTEST_HEAD ? 0 : in.getByte(at + 1) & 0xff;
    int length = second & LENGTH;
    int more = length < TWO_BYTES ? 0 : length == TWO_BYTES ? 2 : 8;
    int head = SHORTEST_HEAD + more + ((second & MASKED) == 0 ? 0 : 4);
    int first = in.getByte(at);
    int opcode = first & OPCODE;
    if (there < head || opcode == CLOSE) {
      return 0;
    }
    if (opcode < CLOSE) {
      inPieces = (first & LAST_PIECE) == 0;
    }
    left = more == 0 ? length : more == 2 ? in.getUnsignedShort(at + 2) : in.getLong(at + 2);
    return left < 0 ? 0 : head;
  }

  /** The codec's handlers have something to do only where it got something. */
  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (codecHasRead) {
      codecHasRead = !begun;
      context.fireChannelReadComplete();
    }
  }
}
