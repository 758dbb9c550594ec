package io.connectchat.simulations.bench.floor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** One HTTP connection, kept alive; one request at a time, of whichever customer needs it. */
final class FloorHttp extends ChannelInboundHandlerAdapter {
  private static final byte[] LENGTH = "ontent-".getBytes(US_ASCII);
  private static final int STATUS = "HTTP/1.1 ".length();

  private final FloorLoop loop;
  private byte[] rest = FloorScratch.NOTHING;
  private FloorCustomer asking;
  private Channel channel;

  FloorHttp(FloorLoop loop) {
    this.loop = loop;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    channel = context.channel();
    loop.free(this);
  }

  void ask(FloorCustomer customer, ByteBuf request) {
    asking = customer;
    channel.writeAndFlush(request, channel.voidPromise());
  }

  ByteBuf buffer() {
    return channel.alloc().buffer(512);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object read) {
    FloorScratch scratch = loop.scratch();
    scratch.take(rest, (ByteBuf) read);
    byte[] bytes = scratch.bytes();
    int body = endOfHead(bytes, scratch.to());
    int end = body < 0 ? -1 : body + length(bytes, body);
    if (end < 0 || end > scratch.to()) {
      rest = scratch.rest(0);
      return;
    }
    rest = FloorScratch.NOTHING;
    FloorCustomer customer = asking;
    asking = null;
    customer.answered(FloorText.decimal(bytes, STATUS), bytes, body, end);
    loop.free(this);
  }

  private static int endOfHead(byte[] bytes, int to) {
    for (int i = 3; i < to; i++) {
      if (bytes[i] == '\n' && bytes[i - 2] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  /** The value of Content-Length, which is the only header of this name's beginning with an L. */
  private static int length(byte[] bytes, int body) {
    int at = FloorText.behind(bytes, 0, body, LENGTH);
    while (at >= 0 && (bytes[at] | 0x20) != 'l') {
      at = FloorText.behind(bytes, at, body, LENGTH);
    }
    if (at < 0) {
      throw new IllegalStateException(
          "an answer without Content-Length: " + new String(bytes, 0, body, US_ASCII));
    }
    return FloorText.decimal(bytes, at + "length:".length());
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    loop.lost("an HTTP connection was closed by the server");
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    loop.lost("HTTP: " + cause);
    context.close();
  }
}
