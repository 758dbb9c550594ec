package io.connectchat.simulations.bench.floor;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * A service that does no more than a chat's client can notice: it answers the five calls, echoes
 * each message as its frame, and keeps what was said for GetTranscript. It checks nothing. With it
 * on the other side, a bench measures clients. {@code GET /floor} tells how many messages it has
 * taken, how many sockets are open, and when its first chat began.
 *
 * <p>{@code main}: {@code [--host 127.0.0.1] [--port 0] [--threads 1]}; prints {@code listening on
 * URL}.
 */
public final class FloorServer implements AutoCloseable {
  private static final int BACKLOG = 4_096;

  private final EventLoopGroup loops;
  private final Channel listening;
  private final URI url;

  private FloorServer(EventLoopGroup loops, Channel listening) {
    this.loops = loops;
    this.listening = listening;
    InetSocketAddress address = (InetSocketAddress) listening.localAddress();
    this.url =
        URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
  }

  /** Starts one; port 0 picks a free one. */
  public static FloorServer start(String host, int port, int threads) {
    boolean epoll = Epoll.isAvailable();
    EventLoopGroup loops =
        new MultiThreadIoEventLoopGroup(
            threads, epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    FloorChats chats = new FloorChats();
    Channel listening =
        new ServerBootstrap()
            .group(loops)
            .channel(epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channel.pipeline().addLast(new FloorConnection(chats));
                  }
                })
            .bind(host, port)
            .syncUninterruptibly()
            .channel();
    return new FloorServer(loops, listening);
  }

  /** Where it listens. */
  public URI url() {
    return url;
  }

  @Override
  public void close() {
    listening.close().syncUninterruptibly();
    loops.shutdownGracefully();
  }

  /** Runs until it is killed. */
  public static void main(String... args) {
    String host = "127.0.0.1";
    int port = 0;
    int threads = 1;
    for (int i = 0; i + 1 < args.length; i += 2) {
      switch (args[i]) {
        case "--host" -> host = args[i + 1];
        case "--port" -> port = Integer.parseInt(args[i + 1]);
        case "--threads" -> threads = Integer.parseInt(args[i + 1]);
        default -> throw new IllegalArgumentException("there is no option " + args[i]);
      }
    }
    FloorServer server = start(host, port, threads);
    System.out.println("listening on " + server.url());
    server.listening.closeFuture().syncUninterruptibly();
  }
}
