package io.connectchat.simulations.bench.floor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** A customer's WebSocket: handshake, subscribe, then the Ids of the frames that come. */
final class FloorSocket extends ChannelInboundHandlerAdapter {
  private static final byte[] ID = "\\\"Id\\\":\\\"".getBytes(US_ASCII);
  private static final byte[] SUBSCRIBED = "aws/subscribe".getBytes(US_ASCII);
  private static final byte[] SUBSCRIBE =
      "{\"topic\":\"aws/subscribe\",\"content\":{\"topics\":[\"aws/chat\"]}}".getBytes(US_ASCII);
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;

  private final FloorLoop loop;
  private final FloorCustomer customer;
  private final String host;
  private String path;
  private byte[] rest = FloorScratch.NOTHING;

  FloorSocket(FloorLoop loop, FloorCustomer customer, String host, String path) {
    this.loop = loop;
    this.customer = customer;
    this.host = host;
    this.path = path;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    ByteBuf request = context.alloc().buffer(512);
    request.writeCharSequence(
        "GET "
            + path
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
        US_ASCII);
    context.writeAndFlush(request);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object read) {
    FloorScratch scratch = loop.scratch();
    scratch.take(rest, (ByteBuf) read);
    int from = path == null ? 0 : handshake(context, scratch);
    int next = from;
    while (path == null && (next = frame(context, scratch.bytes(), from, scratch.to())) > from) {
      from = next;
    }
    rest = scratch.rest(from);
  }

  private int handshake(ChannelHandlerContext context, FloorScratch scratch) {
    byte[] bytes = scratch.bytes();
    for (int i = 3; i < scratch.to(); i++) {
      if (bytes[i] == '\n' && bytes[i - 2] == '\n') {
        if (bytes[9] != '1') {
          loop.lost("a handshake was refused: " + new String(bytes, 0, i, US_ASCII).trim());
          context.close();
        }
        path = null;
        send(context, TEXT, SUBSCRIBE, 0, SUBSCRIBE.length);
        return i + 1;
      }
    }
    return 0;
  }

  /** Takes a frame; where the next one begins, or where this one does when it is not whole. */
  private int frame(ChannelHandlerContext context, byte[] bytes, int from, int to) {
    if (to - from < 4) {
      return to - from == 2 && bytes[from + 1] == 0 ? to : from;
    }
    int length = bytes[from + 1] & 0x7f;
    int at = from + 2;
    if (length == 126) {
      length = (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
      at += 2;
    }
    int end = at + length;
    if (end > to) {
      return from;
    }
    switch (bytes[from] & 0xf) {
      case TEXT -> text(bytes, at, end);
      case PING -> send(context, PONG, bytes, at, length);
      case CLOSE -> context.close();
      default -> {}
    }
    return end;
  }

  private void text(byte[] bytes, int at, int end) {
    int id = FloorText.behind(bytes, at, end, ID);
    if (id > 0) {
      customer.heard(FloorText.high(bytes, id), FloorText.low(bytes, id));
    } else if (FloorText.behind(bytes, at, end, SUBSCRIBED) > 0) {
      customer.subscribed();
    }
  }

  /** Sends a frame of at most 125 bytes; its mask is zero, so that its bytes are as they are. */
  private static void send(
      ChannelHandlerContext context, int opcode, byte[] bytes, int from, int length) {
    ByteBuf frame = context.alloc().buffer(6 + length);
    frame.writeByte(0x80 | opcode).writeByte(0x80 | length).writeInt(0);
    frame.writeBytes(bytes, from, length);
    context.writeAndFlush(frame);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    customer.cutOff();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    loop.lost("socket: " + cause);
    context.close();
  }
}
