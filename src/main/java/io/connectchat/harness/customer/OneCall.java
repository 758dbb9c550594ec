package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.wire.Request;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One HTTP call outside of any run, on an event loop of its own; waits for the answer. */
public final class OneCall {
  private OneCall() {}

  /**
   * Sends a request with the limits for a connection instead of those for a call, since somebody
   * waits at the console.
   */
  public static Answer send(Request request, Transport transport) {
    EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    try {
      Transport impatient = transport.within(transport.limits().connect());
      return loops
          .submit(() -> impatient.http(loops.next()).send(request))
          .get()
          .get(limit(transport), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Unsent("interrupted");
    } catch (Exception e) {
      return new Answer.Unsent(Words.network(e));
    } finally {
      EventLoops.end(loops);
    }
  }

  private static long limit(Transport transport) {
    Duration connect = transport.limits().connect();
    return connect.multipliedBy(2).toMillis();
  }
}
