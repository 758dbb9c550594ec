package io.connectchat.harness.customer;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.NetUtil;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/**
 * Looks host names up on threads of its own: the JDK's look-up blocks, for seconds when a name
 * server is slow, and a blocked event loop would hold up every customer on it.
 */
final class Names extends AddressResolverGroup<InetSocketAddress> {
  /** Finds a host's address; may block. */
  interface LookUp {
    InetAddress address(String host) throws UnknownHostException;
  }

  private final LookUp lookUp;

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
          ForkJoinPool.commonPool().execute(() -> find(host, promise));
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
      promise.setSuccess(lookUp.address(host));
    } catch (UnknownHostException e) {
      promise.setFailure(e);
    }
  }
}
