package io.connectchat.harness.customer;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakeException;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A WebSocket that does what it is told and nothing by itself: no subscription, no heartbeats. Its
 * listener is told on the event loop.
 */
public final class PlainSocket extends SimpleChannelInboundHandler<WebSocketFrame> {

  /** Is told what becomes of a socket. Exactly one of refused and closed comes. */
  public interface Listener {
    /** The handshake succeeded. */
    void opened();

    /** A text frame, whole. */
    void text(String text, long nanos);

    /** A frame that holds no text. */
    void binary(int bytes, long nanos);

    /** The handshake failed; {@code status} is 0 when no answer came. */
    void refused(int status, String why);

    /** The socket is closed; code 1006 without a close frame. */
    void closed(int code, String reason, boolean byUs);
  }

  private final EventLoop loop;
  private final LongSupplier nanos;
  private final Listener listener;
  private Channel channel;
  private boolean open;
  private boolean over;
  private boolean byUs;
  private int code = 1006;
  private String reason = "";

  private PlainSocket(EventLoop loop, LongSupplier nanos, Listener listener) {
    this.loop = loop;
    this.nanos = nanos;
    this.listener = listener;
  }

  /** Opens a socket; the URL is used as it is. */
  public static PlainSocket open(Transport transport, EventLoop loop, URI url, Listener listener) {
    PlainSocket socket = new PlainSocket(loop, transport::nanos, listener);
    transport.connect(
        loop,
        url,
        socket.handlers(url, transport.limits().connect().toMillis()),
        cause -> socket.refused(0, Words.network(cause)));
    return socket;
  }

  private ChannelHandler handlers(URI url, long patience) {
    WebSocketClientProtocolConfig config =
        WebSocketClientProtocolConfig.newBuilder()
            .webSocketUri(url)
            .maxFramePayloadLength(Limits.LARGEST_FRAME)
            .handshakeTimeoutMillis(patience)
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
                PlainSocket.this);
      }
    };
  }

  /** Sends a text frame; of no effect on a socket that is not open. */
  public void send(String text) {
    loop.execute(
        () -> {
          if (open && !over) {
            channel.writeAndFlush(new TextWebSocketFrame(text));
          }
        });
  }

  /** Says goodbye with code 1000, and hangs up a second later whatever comes. */
  public void close() {
    loop.execute(
        () -> {
          if (open && !over && !byUs) {
            byUs = true;
            code = 1000;
            channel.writeAndFlush(new CloseWebSocketFrame(code, ""));
            loop.schedule(() -> channel.close(), 1, TimeUnit.SECONDS);
          } else if (!open && channel != null) {
            channel.close();
          }
        });
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
      open = true;
      listener.opened();
    } else if (event == ClientHandshakeStateEvent.HANDSHAKE_TIMEOUT) {
      refused(0, "no answer to the handshake");
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    if (frame instanceof TextWebSocketFrame text) {
      listener.text(text.text(), nanos.getAsLong());
    } else if (frame instanceof BinaryWebSocketFrame binary) {
      listener.binary(binary.content().readableBytes(), nanos.getAsLong());
    } else if (frame instanceof CloseWebSocketFrame close) {
      if (!byUs) {
        code = close.statusCode() < 0 ? 1005 : close.statusCode();
        reason = close.reasonText();
        context.writeAndFlush(new CloseWebSocketFrame(code == 1005 ? 1000 : code, ""));
      }
      context.close();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (!open) {
      refused(0, "a connection closed during the handshake");
    } else if (!over) {
      over = true;
      listener.closed(code, reason, byUs);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (!open) {
      int status =
          cause instanceof WebSocketClientHandshakeException handshake
                  && handshake.response() != null
              ? handshake.response().status().code()
              : 0;
      refused(status, status > 0 ? status + " to the handshake" : Words.network(cause));
    } else if (reason.isEmpty()) {
      reason = Words.network(cause);
    }
    context.close();
  }

  private void refused(int status, String why) {
    if (!over) {
      over = true;
      listener.refused(status, why);
    }
  }
}
