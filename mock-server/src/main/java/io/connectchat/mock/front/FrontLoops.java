package io.connectchat.mock.front;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The event loops of a {@link Front}. A warm-up has a front of its own on the same ones: what a
 * thread has to set up for itself is done then, and no compiled code is thrown away over it later.
 */
public final class FrontLoops implements AutoCloseable {
  private static final int MOST_LOOPS = 8;
  private static final long MOST_SECONDS = 2;

  private final boolean epoll = NativeAccess.isGranted() && Epoll.isAvailable();
  private final EventLoopGroup group =
      new MultiThreadIoEventLoopGroup(
          Math.min(MOST_LOOPS, Runtime.getRuntime().availableProcessors()),
          new DefaultThreadFactory("connect-chat-mock-front", true),
          epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());

  boolean areEpoll() {
    return epoll;
  }

  EventLoopGroup group() {
    return group;
  }

  /** Ends them; whoever has connections on them closes these before. */
  @Override
  public void close() {
    group.shutdownGracefully(0, MOST_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
