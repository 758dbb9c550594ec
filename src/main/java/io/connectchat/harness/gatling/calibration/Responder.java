package io.connectchat.harness.gatling.calibration;

import io.connectchat.harness.customer.EventLoops;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers a chat's calls and echoes its messages, on loopback, and does nothing else: what is slow
 * against it is the generator. No fake of Amazon Connect, which keeps transcripts and rules.
 */
final class Responder implements AutoCloseable {
  private static final int LARGEST = 65_536;
  private static final int WAITING = 4_096;

  private final MultiThreadIoEventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final Map<String, Channel> sockets = new ConcurrentHashMap<>();
  private final Channel server;

  private Responder() throws InterruptedException {
    server =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, WAITING)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channel
                        .pipeline()
                        .addLast(
                            new HttpServerCodec(),
                            new HttpObjectAggregator(LARGEST),
                            new ResponderHandler(Responder.this));
                  }
                })
            .bind(InetAddress.getLoopbackAddress(), 0)
            .sync()
            .channel();
  }

  static Responder start() throws InterruptedException {
    return new Responder();
  }

  URI url() {
    InetSocketAddress address = (InetSocketAddress) server.localAddress();
    return URI.create("http://127.0.0.1:" + address.getPort());
  }

  /** The WebSocket of each chat, by the chat's id. */
  Map<String, Channel> sockets() {
    return sockets;
  }

  @Override
  public void close() {
    EventLoops.end(loops);
  }
}
