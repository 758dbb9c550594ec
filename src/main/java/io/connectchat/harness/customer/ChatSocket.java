package io.connectchat.harness.customer;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakeException;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import java.io.IOException;
import java.net.URI;

/**
 * One WebSocket: every text frame in order with the time of its arrival, pings answered, fragments
 * put together, and the code with which it closed.
 */
final class ChatSocket extends SimpleChannelInboundHandler<WebSocketFrame> {
  /** What RFC 6455 calls a close without a close frame. */
  static final int ABNORMAL = 1006;

  /** What a socket tells its owner, on the event loop. Exactly one of refused and closed comes. */
  interface Listener {
    void opened();

    void text(String text, long nanos);

    void refused(String why);

    void closed(int code, String reason, boolean byUs);
  }

  private final Listener listener;
  private Channel channel;
  private boolean open;
  private boolean over;
  private boolean byUs;
  private int code = ABNORMAL;
  private String reason = "";

  private ChatSocket(Listener listener) {
    this.listener = listener;
  }

  /** Opens a socket; the URL is used as it is. */
  static ChatSocket open(EventLoop loop, Transport transport, URI url, Listener listener) {
    ChatSocket socket = new ChatSocket(listener);
    transport.connect(loop, url, socket.handlers(url, transport.limits()), socket::refused);
    return socket;
  }

  private ChannelHandler handlers(URI url, Limits limits) {
    WebSocketClientProtocolConfig config =
        WebSocketClientProtocolConfig.newBuilder()
            .webSocketUri(url)
            .maxFramePayloadLength(Limits.LARGEST_FRAME)
            .handshakeTimeoutMillis(limits.connect().toMillis())
            .handleCloseFrames(false)
            .build();
    return new ChannelInitializer<Channel>() {
      @Override
      protected void initChannel(Channel opened) {
        channel = opened;
        opened
            .pipeline()
            .addLast(
                new HttpClientCodec(),
                new HttpObjectAggregator(Limits.LARGEST_FRAME),
                new WebSocketClientProtocolHandler(config),
                new WebSocketFrameAggregator(Limits.LARGEST_FRAME),
                ChatSocket.this);
      }
    };
  }

  boolean isOpen() {
    return open && !over;
  }

  void send(String text) {
    channel.writeAndFlush(new TextWebSocketFrame(text));
  }

  /** Says goodbye with code 1000; the connection goes when the service has answered, or at once. */
  void close() {
    if (isOpen()) {
      byUs = true;
      code = 1000;
      channel
          .writeAndFlush(new CloseWebSocketFrame(code, ""))
          .addListener(ChannelFutureListener.CLOSE);
    } else if (channel != null) {
      channel.close();
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
      open = true;
      listener.opened();
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    if (frame instanceof TextWebSocketFrame text) {
      listener.text(text.text(), System.nanoTime());
    } else if (frame instanceof CloseWebSocketFrame close && !byUs) {
      code = close.statusCode() < 0 ? 1005 : close.statusCode();
      reason = close.reasonText();
      context.writeAndFlush(close.retain()).addListener(ChannelFutureListener.CLOSE);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (!open) {
      refused(new IOException("connection closed during the handshake"));
    } else if (!over) {
      over = true;
      listener.closed(code, reason, byUs);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (!open) {
      refused(cause);
    } else if (reason.isEmpty()) {
      reason = Words.network(cause);
    }
    context.close();
  }

  private void refused(Throwable cause) {
    if (!over) {
      over = true;
      listener.refused(
          cause instanceof WebSocketClientHandshakeException handshake
                  && handshake.response() != null
              ? "the handshake was answered " + handshake.response().status()
              : Words.network(cause));
    }
  }
}
