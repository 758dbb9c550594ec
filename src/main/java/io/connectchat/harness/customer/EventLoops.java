package io.connectchat.harness.customer;

import io.netty.channel.EventLoopGroup;
import java.util.concurrent.TimeUnit;

/** How event loops end. */
public final class EventLoops {
  /** Without one, a loop of Netty 4.2 may end before it has closed the sockets that it has. */
  private static final long QUIET_MILLIS = 1;

  private static final long MOST_MILLIS = 1_000;

  private EventLoops() {}

  /** Closes the sockets of these loops and ends them, in the background. */
  public static void end(EventLoopGroup loops) {
    loops.shutdownGracefully(QUIET_MILLIS, MOST_MILLIS, TimeUnit.MILLISECONDS);
  }
}
