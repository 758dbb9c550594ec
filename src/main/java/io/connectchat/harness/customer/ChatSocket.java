package io.connectchat.harness.customer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakeException;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.util.concurrent.Future;
import java.net.URI;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * One WebSocket: every text frame in order with the time of its arrival, pings answered, fragments
 * put together, and the code with which it closed.
 */
final class ChatSocket extends SimpleChannelInboundHandler<WebSocketFrame> {
  /** What RFC 6455 calls a close without a close frame. */
  private static final int ABNORMAL = 1006;

  /** What RFC 6455 calls a close frame without a code. */
  private static final int NO_CODE = 1005;

  private static final char REPLACEMENT = '\uFFFD';
  private static final String CUT_SHORT = "a connection closed during the handshake";

  /** What a socket tells its owner, on the event loop. Exactly one of refused and closed comes. */
  interface Listener {
    void opened();

    void text(String text, long nanos);

    /** A frame that holds no text. */
    void binary(int bytes, long nanos);

    void refused(String why);

    void closed(int code, String reason, boolean byUs);
  }

  private final EventLoop loop;
  private final LongSupplier nanos;
  private final Duration patience;
  private final Duration goodbye;
  private final Listener listener;
  private final PlainFrames plain = new PlainFrames(this::text);
  private Channel channel;
  private boolean open;
  private boolean over;
  private boolean unwanted;
  private boolean byUs;
  private int code = ABNORMAL;
  private String reason = "";

  private ChatSocket(EventLoop loop, Transport transport, Listener listener) {
    this.loop = loop;
    this.nanos = transport::nanos;
    this.patience = transport.limits().connect();
    this.goodbye = transport.limits().end();
    this.listener = listener;
  }

  /** Opens a socket; the URL is used as it is. */
  static ChatSocket open(EventLoop loop, Transport transport, URI url, Listener listener) {
    ChatSocket socket = new ChatSocket(loop, transport, listener);
    transport.connect(loop, url, socket.handlers(url), cause -> socket.refused(inWords(cause)));
    return socket;
  }

  private ChannelHandler handlers(URI url) {
    WebSocketClientProtocolConfig config =
        WebSocketClientProtocolConfig.newBuilder()
            .webSocketUri(url)
            .maxFramePayloadLength(Limits.LARGEST_FRAME)
            .handshakeTimeoutMillis(patience.toMillis())
            .handleCloseFrames(false)
            .withUTF8Validator(false)
            .build();
    return new ChannelInitializer<Channel>() {
      @Override
      protected void initChannel(Channel opened) {
        channel = opened;
        if (unwanted) {
          opened.close();
          return;
        }
        opened
            .pipeline()
            .addLast(
                plain,
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

  /**
   * Says goodbye with code 1000; the connection goes when the service has said it too. A socket
   * that is not open yet never opens.
   */
  void close() {
    if (!isOpen()) {
      unwanted = true;
      if (channel != null) {
        channel.close();
      }
    } else if (!byUs) {
      byUs = true;
      code = 1000;
      channel.writeAndFlush(new CloseWebSocketFrame(code, ""));
      Future<?> end = loop.schedule(() -> channel.close(), goodbye.toNanos(), TimeUnit.NANOSECONDS);
      channel.closeFuture().addListener(gone -> end.cancel(false));
    }
  }

  /** Drops the connection without a close frame. */
  void cut() {
    byUs = true;
    unwanted = true;
    if (channel != null) {
      channel.close();
    }
  }

  /** Drops a connection that has gone silent; it counts as closed by the other side. */
  void dead(String why) {
    reason = why;
    channel.close();
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
      open = true;
      plain.begin();
      listener.opened();
    } else if (event == ClientHandshakeStateEvent.HANDSHAKE_TIMEOUT) {
      refused("no answer to the handshake within " + Words.duration(patience));
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    if (frame instanceof TextWebSocketFrame text) {
      text(text.content(), text.content().readerIndex(), text.content().readableBytes());
    } else if (frame instanceof BinaryWebSocketFrame binary) {
      listener.binary(binary.content().readableBytes(), nanos.getAsLong());
    } else if (frame instanceof CloseWebSocketFrame close) {
      closing(context, close);
    }
  }

  /** A text has come, in these bytes of a buffer. */
  private void text(ByteBuf in, int from, int length) {
    long now = nanos.getAsLong();
    String text = in.toString(from, length, UTF_8);
    // Reading puts this in place of what is no UTF-8: only then a closer look is worth its time.
    if (text.indexOf(REPLACEMENT) >= 0 && !ByteBufUtil.isText(in, from, length, UTF_8)) {
      reason = "bytes are not UTF-8";
      channel
          .writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.INVALID_PAYLOAD_DATA))
          .addListener(ChannelFutureListener.CLOSE);
    } else {
      listener.text(text, now);
    }
  }

  private void closing(ChannelHandlerContext context, CloseWebSocketFrame close) {
    if (byUs) {
      context.close();
    } else {
      code = close.statusCode() < 0 ? NO_CODE : close.statusCode();
      reason = close.reasonText();
      context.writeAndFlush(close.retain()).addListener(ChannelFutureListener.CLOSE);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (!open) {
      refused(CUT_SHORT);
    } else if (!over) {
      over = true;
      listener.closed(code, reason, byUs);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (!open) {
      refused(inWords(cause));
    } else if (reason.isEmpty()) {
      reason = Words.network(cause);
    }
    context.close();
  }

  private void refused(String why) {
    if (!over) {
      over = true;
      listener.refused(why);
    }
  }

  private static String inWords(Throwable cause) {
    if (cause instanceof ClosedChannelException) {
      return CUT_SHORT;
    }
    boolean answered =
        cause instanceof WebSocketClientHandshakeException handshake
            && handshake.response() != null
            && !handshake.response().status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
    return answered
        ? ((WebSocketClientHandshakeException) cause).response().status() + " to the handshake"
        : Words.network(cause);
  }
}
