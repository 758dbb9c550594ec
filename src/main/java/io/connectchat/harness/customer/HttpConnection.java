package io.connectchat.harness.customer;

import io.connectchat.harness.evidence.Answer;
import io.connectchat.harness.wire.Operation;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.TooLongHttpContentException;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;

/** One HTTP/1.1 connection: carries one exchange at a time, and goes back to its pool. */
final class HttpConnection extends SimpleChannelInboundHandler<FullHttpResponse> {
  /** The handler that puts an answer together, in the pipeline. */
  private static final String WHOLE = "whole";

  private final HttpPool pool;
  private final String origin;
  private final PlainAnswer plain = new PlainAnswer(this);
  private Channel channel;
  private HttpExchange exchange;
  private Answer answer;
  private boolean reusable;
  private boolean takesFiles;
  private long idleSince;

  HttpConnection(HttpPool pool, String origin) {
    this.pool = pool;
    this.origin = origin;
  }

  ChannelHandler handlers() {
    return new ChannelInitializer<Channel>() {
      @Override
      protected void initChannel(Channel opened) {
        opened
            .pipeline()
            .addLast(plain)
            .addLast(new HttpResponseDecoder())
            .addLast(WHOLE, aggregator(Limits.LARGEST_ANSWER))
            .addLast(HttpConnection.this);
      }
    };
  }

  long idleSince() {
    return idleSince;
  }

  /** Sends now, or as soon as the connection stands. */
  void send(HttpExchange next) {
    exchange = next;
    next.on(this);
    if (channel != null) {
      write(channel);
    }
  }

  void close() {
    channel.close();
  }

  /** The connection could not be made, or broke. */
  void failed(Throwable cause) {
    if (exchange != null) {
      boolean tooLarge = takesFiles && cause instanceof TooLongHttpContentException;
      exchange.failed(tooLarge ? "a file of more than 20 MB" : Words.network(cause));
    }
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    if (context.pipeline().get(SslHandler.class) == null) {
      ready(context.channel());
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof SslHandshakeCompletionEvent handshake) {
      if (handshake.isSuccess()) {
        ready(context.channel());
      } else {
        failed(handshake.cause());
        context.close();
      }
    }
  }

  private void ready(Channel opened) {
    channel = opened;
    if (exchange == null) {
      opened.close();
    } else {
      write(opened);
    }
  }

  private void write(Channel to) {
    boolean file = exchange.operation() == Operation.GET_FILE;
    if (file != takesFiles) {
      takesFiles = file;
      to.pipeline().replace(WHOLE, WHOLE, file ? file() : aggregator(Limits.LARGEST_ANSWER));
    }
    // Who fails to write hears of it as a broken connection: no promise is needed.
    to.writeAndFlush(exchange.write(pool.head(), to.alloc()), to.voidPromise());
  }

  /** Whoever wants answers word for word gets files so, too. */
  private ChannelHandler file() {
    return pool.keepsRaw() ? aggregator(Limits.LARGEST_FILE) : new HashedFile();
  }

  private static ChannelHandler aggregator(int largest) {
    return new HttpObjectAggregator(largest);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
    if (response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
      return;
    }
    if (exchange == null) {
      context.close();
      return;
    }
    if (answer != null) {
      // What is left over would else be taken for the answer to the next request.
      reusable = false;
    } else if (response.decoderResult().isFailure()) {
      exchange.failed(unreadable(response.decoderResult().cause()));
    } else {
      reusable = HttpUtil.isKeepAlive(response);
      answer = HttpReply.answer(exchange.operation(), response, pool.keepsRaw());
    }
  }

  /** Whether an answer is awaited that need not be kept word for word. */
  boolean takesPlain() {
    return exchange != null && answer == null && !pool.keepsRaw();
  }

  /** A 200 came, and its body is the rest from here. */
  void came(ByteBuf http, int body) {
    reusable = true;
    answer = HttpReply.accepted(exchange.operation(), http, body);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    complete(context);
    context.fireChannelReadComplete();
  }

  /** Only now is it sure that nothing came after the answer. */
  void complete(ChannelHandlerContext context) {
    if (answer != null) {
      answered(context);
    }
  }

  private void answered(ChannelHandlerContext context) {
    HttpExchange answered = exchange;
    Answer came = answer;
    exchange = null;
    answer = null;
    plain.codecIsDone();
    if (reusable) {
      idleSince = pool.nanos();
      pool.release(this, origin);
    } else {
      context.close();
    }
    answered.done(came);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    pool.forget(this, origin);
    failed(new PrematureChannelClosureException());
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    failed(cause);
    context.close();
  }

  private static String unreadable(Throwable cause) {
    return cause instanceof PrematureChannelClosureException
        ? Words.network(cause)
        : "an answer that is not HTTP";
  }

  /** An exchange that ended without an answer leaves a connection that must not be used again. */
  void over(HttpExchange ended) {
    if (exchange == ended) {
      exchange = null;
      answer = null;
      if (channel != null) {
        channel.close();
      }
    }
  }
}
