package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.wire.Operation;
import io.connectchat.harness.wire.Request;
import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One request and the answer that it waits for. */
final class HttpExchange {
  private final Operation operation;
  private final FullHttpRequest request;
  private final CompletableFuture<Answer> answer = new CompletableFuture<>();
  private ScheduledFuture<?> timer;
  private boolean written;

  /**
   * @throws IllegalArgumentException when a header holds a character that no header may have
   */
  HttpExchange(Request request) {
    this.operation = request.operation();
    this.request = http(request);
  }

  Operation operation() {
    return operation;
  }

  CompletableFuture<Answer> answer() {
    return answer;
  }

  void limit(EventLoop loop, Duration limit) {
    timer =
        loop.schedule(
            () -> failed("no answer within " + Words.duration(limit)),
            limit.toNanos(),
            TimeUnit.NANOSECONDS);
  }

  /** The request as it goes out; from here on the service may have taken it. */
  FullHttpRequest write() {
    written = true;
    return request;
  }

  void done(Answer outcome) {
    timer.cancel(false);
    answer.complete(outcome);
  }

  /** No answer comes any more: unsure if the request may have got through, else unsent. */
  void failed(String why) {
    done(written ? new Answer.Unsure(why) : new Answer.Unsent(why));
  }

  private static FullHttpRequest http(Request request) {
    URI uri = request.uri();
    String path =
        uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    FullHttpRequest http =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1,
            HttpMethod.valueOf(request.method()),
            path,
            Unpooled.wrappedBuffer(request.body()));
    http.headers()
        .set(HttpHeaderNames.HOST, host(uri))
        .setInt(HttpHeaderNames.CONTENT_LENGTH, request.body().length);
    request.headers().forEach(http.headers()::set);
    return http;
  }

  private static String host(URI uri) {
    boolean usual =
        uri.getPort() < 0 || uri.getPort() == ("https".equals(uri.getScheme()) ? 443 : 80);
    return usual ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }
}
