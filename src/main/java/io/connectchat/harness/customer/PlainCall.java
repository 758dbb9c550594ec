package io.connectchat.harness.customer;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One HTTP request as it is given, wrong ones too, and its answer with all headers. On a connection
 * of its own, so that nothing that a request breaks reaches another one.
 */
public final class PlainCall extends SimpleChannelInboundHandler<FullHttpResponse> {

  /**
   * What came.
   *
   * @param status 0 when no answer came
   * @param headers names in lower case
   * @param failure why no answer came, in a few words; else empty
   */
  public record Reply(int status, Map<String, String> headers, byte[] body, String failure) {}

  private final FullHttpRequest request;
  private final CompletableFuture<Reply> reply = new CompletableFuture<>();
  private boolean sent;

  private PlainCall(FullHttpRequest request) {
    this.request = request;
  }

  /**
   * Sends a request.
   *
   * @param headers as they are to go out; Host and Content-Length are added
   * @return the reply, which comes always, at the latest after {@code limit}
   */
  public static CompletableFuture<Reply> send(
      Transport transport,
      EventLoop loop,
      String method,
      URI uri,
      Map<String, String> headers,
      byte[] body,
      Duration limit) {
    PlainCall call = new PlainCall(request(method, uri, headers, body));
    transport.connect(loop, uri, call.handlers(), call::failed);
    loop.schedule(
        () -> call.fail("no answer within " + Words.duration(limit)),
        limit.toMillis(),
        TimeUnit.MILLISECONDS);
    return call.reply;
  }

  private static FullHttpRequest request(
      String method, URI uri, Map<String, String> headers, byte[] body) {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    FullHttpRequest request =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1,
            HttpMethod.valueOf(method),
            uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery(),
            Unpooled.wrappedBuffer(body));
    headers.forEach(request.headers()::set);
    request
        .headers()
        .set(HttpHeaderNames.HOST, uri.getRawAuthority())
        .set(HttpHeaderNames.CONNECTION, "close");
    if (body.length > 0 || !"GET".equals(method)) {
      request.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, body.length);
    }
    return request;
  }

  private ChannelHandler handlers() {
    return new ChannelInitializer<Channel>() {
      @Override
      protected void initChannel(Channel opened) {
        opened
            .pipeline()
            .addLast(
                new HttpClientCodec(),
                new HttpObjectAggregator(Limits.LARGEST_ANSWER),
                PlainCall.this);
      }
    };
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    if (context.pipeline().get(SslHandler.class) == null) {
      write(context);
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof SslHandshakeCompletionEvent handshake) {
      if (handshake.isSuccess()) {
        write(context);
      } else {
        failed(handshake.cause());
      }
    }
  }

  private void write(ChannelHandlerContext context) {
    reply.whenComplete((done, none) -> context.close());
    sent = true;
    context.writeAndFlush(request);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
    if (response.status().code() < 200) {
      return;
    }
    if (response.decoderResult().isFailure()) {
      failed(response.decoderResult().cause());
      return;
    }
    Map<String, String> headers = new LinkedHashMap<>();
    response
        .headers()
        .forEach(
            header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
    byte[] body = new byte[response.content().readableBytes()];
    response.content().readBytes(body);
    reply.complete(new Reply(response.status().code(), headers, body, ""));
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    failed(new PrematureChannelClosureException());
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    failed(cause);
    context.close();
  }

  private void failed(Throwable cause) {
    fail(Words.network(cause));
  }

  private void fail(String why) {
    if (reply.complete(new Reply(0, Map.of(), new byte[0], why)) && !sent) {
      request.release();
    }
  }
}
