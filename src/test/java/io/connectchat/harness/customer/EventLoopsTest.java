package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectchat.harness.SafetyNet;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

/** Event loops end with what they have open. */
class EventLoopsTest {
  /**
   * The loop is at a task when it is told to end: that is when Netty 4.2 can forget its sockets.
   */
  @Test
  void aSocketIsClosedWithItsLoopWhateverTheLoopIsAt() throws Exception {
    EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      new Bootstrap()
          .group(loops)
          .channel(NioSocketChannel.class)
          .handler(new ChannelInboundHandlerAdapter())
          .connect(server.getLocalSocketAddress())
          .sync();
      try (Socket socket = server.accept()) {
        socket.setSoTimeout((int) SafetyNet.LIMIT.toMillis());
        loops.next().submit(() -> EventLoops.end(loops)).sync();

        assertThat(socket.getInputStream().read()).isEqualTo(-1);
      }
    }
  }
}
