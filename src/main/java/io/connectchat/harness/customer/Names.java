package io.connectchat.harness.customer;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.NetUtil;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Looks host names up on threads of its own: the JDK's look-up blocks, for seconds when a name
 * server is slow, and a blocked event loop would hold up every customer on it.
 */
final class Names extends AddressResolverGroup<InetSocketAddress> {
  /** Finds a host's address; may block. */
  interface LookUp {
    InetAddress address(String host) throws UnknownHostException;
  }

  /** Look-ups at once; a slow name server holds up no more than the names behind these. */
  private static final int THREADS = 4;

  private final LookUp lookUp;
  private final Executor threads = threads();

  Names(LookUp lookUp) {
    this.lookUp = lookUp;
  }

  @Override
  protected AddressResolver<InetSocketAddress> newResolver(EventExecutor loop) {
    return new InetNameResolver(loop) {
      @Override
      protected void doResolve(String host, Promise<InetAddress> promise) {
        if (NetUtil.createByteArrayFromIpAddressString(host) != null) {
          find(host, promise);
        } else {
          threads.execute(() -> find(host, promise));
        }
      }

      @Override
      protected void doResolveAll(String host, Promise<List<InetAddress>> promise) {
        throw new UnsupportedOperationException("a connection needs one address");
      }
    }.asAddressResolver();
  }

  private void find(String host, Promise<InetAddress> promise) {
    try {
      promise.trySuccess(lookUp.address(host));
    } catch (Throwable e) {
      // All that fails must end the connect, which would wait for ever otherwise.
      promise.tryFailure(e);
    }
  }

  /** Daemons that go when they have nothing to do, so that nobody has to close them. */
  private static Executor threads() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            new DefaultThreadFactory("host-names", true));
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }
}
