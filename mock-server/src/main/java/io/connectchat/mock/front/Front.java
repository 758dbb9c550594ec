package io.connectchat.mock.front;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The public port, on event loops of its own. */
public final class Front implements AutoCloseable {
  private static final int BACKLOG = 4_096;
  private static final int READ_BYTES = 16_384;
  private static final long MOST_SECONDS = 2;

  private final FrontEnvironment environment;
  private final FrontLoops threads;
  private final Map<EventLoop, Loop> loops = new ConcurrentHashMap<>();
  private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private volatile int port;
  private volatile List<Channel> listening = List.of();

  /**
   * @param threads it does not end them: they may have other fronts
   */
  public Front(FrontEnvironment environment, FrontLoops threads) {
    this.environment = environment;
    this.threads = threads;
  }

  /**
   * Opens the port; who connects waits until {@link #accept}.
   *
   * @param wanted 0 for any free one
   * @throws IOException if that is not possible
   */
  public void start(String host, int wanted) throws IOException {
    ServerBootstrap server =
        new ServerBootstrap()
            .group(threads.group())
            .channel(
                threads.areEpoll() ? EpollServerSocketChannel.class : NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .option(ChannelOption.AUTO_READ, false)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
            .childOption(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(READ_BYTES))
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    connections.add(channel);
                    Loop loop = loops.computeIfAbsent(channel.eventLoop(), Loop::new);
                    channel.pipeline().addLast(new FrontConnection(loop, environment));
                  }
                });
    ChannelFuture bound = server.bind(new InetSocketAddress(host, wanted)).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw bound.cause() instanceof IOException io ? io : new IOException(bound.cause());
    }
    Channel open = bound.channel();
    listening = List.of(open);
    port = ((InetSocketAddress) open.localAddress()).getPort();
  }

  /** Begins to serve. */
  public void accept() {
    listening.forEach(channel -> channel.config().setAutoRead(true));
  }

  /** Where it listens; 0 before. */
  public int port() {
    return port;
  }

  /** Closes every socket with code 1001 and frees the port. */
  @Override
  public void close() {
    listening.forEach(channel -> channel.close().awaitUninterruptibly());
    for (Loop loop : loops.values()) {
      loop.eventLoop().submit(loop::goAway).awaitUninterruptibly(MOST_SECONDS, TimeUnit.SECONDS);
    }
    // A loop of Netty 4.2 that is told to end at once may leave what it has open.
    connections.close().awaitUninterruptibly(MOST_SECONDS, TimeUnit.SECONDS);
  }
}
