package io.connectchat.mock.front;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;

/**
 * Passes the bytes of a connection on to WireMock's server, and its bytes back, with every way in
 * which either side can end: half-way, in full, and by a reset.
 */
final class Tunnel {
  private final Channel client;
  private final int port;
  private final Side clientSide = new Side();
  private int sidesDone;

  Tunnel(Channel client, int port) {
    this.client = client;
    this.port = port;
  }

  ChannelInboundHandlerAdapter clientSide() {
    return clientSide;
  }

  /** Opens it with what the client has sent before. */
  void open(byte[] sentBefore, boolean isClientDone) {
    Side serverSide = new Side();
    serverSide.other = client;
    ChannelFuture connecting =
        new Bootstrap()
            .group(client.eventLoop())
            .channel(client.getClass())
            .option(ChannelOption.ALLOW_HALF_CLOSURE, true)
            .option(ChannelOption.TCP_NODELAY, true)
            .option(ChannelOption.AUTO_READ, false)
            .handler(serverSide)
            .connect("127.0.0.1", port);
    clientSide.other = connecting.channel();
    connecting.addListener(
        done -> {
          if (!done.isSuccess()) {
            client.close();
            return;
          }
          Channel server = connecting.channel();
          ChannelFuture sent = server.writeAndFlush(Unpooled.wrappedBuffer(sentBefore));
          if (isClientDone) {
            sidesDone++;
            sent.addListener(written -> ((DuplexChannel) server).shutdownOutput());
          }
          server.config().setAutoRead(true);
          client.config().setAutoRead(true);
        });
  }

  /** What one end does with what comes. */
  private final class Side extends ChannelInboundHandlerAdapter {
    private Channel other;

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
      other.writeAndFlush(bytes).addListener(written -> endIfNot(written.isSuccess()));
      if (!other.isWritable()) {
        context.channel().config().setAutoRead(false);
      }
    }

    // An end that takes nothing more is never writable again: the other would wait for it forever.
    private void endIfNot(boolean taken) {
      if (!taken) {
        other.close();
      }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
      other.config().setAutoRead(context.channel().isWritable());
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
      if (event instanceof ChannelInputShutdownEvent) {
        sidesDone++;
        other.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> endOutput());
      }
    }

    private void endOutput() {
      if (sidesDone == 2) {
        other.close();
      } else {
        ((DuplexChannel) other).shutdownOutput();
      }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      other.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    }

    /** A reset by one end is a reset for the other, behind what the one had said. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      other.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> reset());
      context.close();
    }

    private void reset() {
      if (other.isOpen()) {
        other.config().setOption(ChannelOption.SO_LINGER, 0);
        other.close();
      }
    }
  }
}
