package io.connectchat.mock.front;

import io.connectchat.mock.journal.Witness;
import io.connectchat.mock.operation.ApiRequest;
import io.connectchat.mock.operation.ApiResponse;
import io.connectchat.mock.operation.Sending;
import io.connectchat.mock.socket.Handshakes;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * One connection of a client: answers the chat's calls one after the other, until it becomes a
 * WebSocket or asks for something that WireMock's server has to answer. From then on that server
 * has it, with all that was read and not answered.
 */
final class FrontConnection extends ChannelInboundHandlerAdapter implements Watched {
  /** A client that takes longer for one request is for the other server, which has patience. */
  private static final long WHOLE_WITHIN = TimeUnit.SECONDS.toNanos(1);

  /** As Jetty has it. */
  private static final long IDLE = TimeUnit.SECONDS.toNanos(30);

  /** Larger bodies are for the other server. */
  private static final int MOST_BODY = 1 << 16;

  private final Loop loop;
  private final FrontEnvironment environment;
  private byte[] rest = Scratch.NOTHING;
  private long lastNanos = System.nanoTime();
  private ChannelHandlerContext context;
  private long progress;
  private boolean isAnswering;
  private boolean isWithheld;
  private boolean isInputOver;

  FrontConnection(Loop loop, FrontEnvironment environment) {
    this.loop = loop;
    this.environment = environment;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
    loop.watch(this);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext removed) {
    loop.forget(this);
  }

  @Override
  public void channelRead(ChannelHandlerContext ignored, Object message) {
    Scratch scratch = loop.scratch();
    ByteBuf came = (ByteBuf) message;
    scratch.take(rest, came);
    came.release();
    lastNanos = System.nanoTime();
    if (isAnswering) {
      keepForLater(scratch);
    } else {
      take(scratch.bytes(), scratch.to());
    }
  }

  private void keepForLater(Scratch scratch) {
    rest = scratch.rest(0);
    if (rest.length > MOST_BODY) {
      context.channel().config().setAutoRead(false);
    }
  }

  /** Answers what has come whole, from the beginning of these bytes on. */
  private void take(byte[] bytes, int to) {
    int from = 0;
    while (from < to && !isAnswering) {
      RequestHead.Reading reading = RequestHead.read(bytes, from, to);
      if (!(reading instanceof RequestHead.Whole whole)) {
        rest = Arrays.copyOfRange(bytes, from, to);
        if (reading instanceof RequestHead.Foreign) {
          handOver();
        }
        return;
      }
      RequestHead head = whole.head();
      Optional<String> key = head.webSocketKey();
      int end = head.end() + head.bodyLength();
      if (key.isPresent() && opensSocket(head, key.get(), bytes, to)) {
        return;
      }
      if (!isOurs(head)) {
        rest = Arrays.copyOfRange(bytes, from, to);
        handOver();
        return;
      }
      if (end > to) {
        rest = Arrays.copyOfRange(bytes, from, to);
        return;
      }
      // Kept before it is answered: what the answer sets in motion may use the loop's bytes.
      byte[] behind = end == to ? Scratch.NOTHING : Arrays.copyOfRange(bytes, end, to);
      keep(behind);
      answer(request(head, Arrays.copyOfRange(bytes, head.end(), end)));
      bytes = behind;
      from = 0;
      to = behind.length;
    }
  }

  // Mostly it is nothing, as before: a field that is not set costs a garbage collector nothing.
  private void keep(byte[] behind) {
    if (rest != behind) {
      rest = behind;
    }
  }

  private boolean isOurs(RequestHead head) {
    return head.isCall()
        && head.bodyLength() <= MOST_BODY
        && environment.api().owns(head.path())
        && (head.path().startsWith("/__admin/")
            || !environment.mayBeStubbed().test(head.path(), head.query()));
  }

  private static ApiRequest request(RequestHead head, byte[] body) {
    return new ApiRequest(head.method(), head.path(), head.query(), head.headers(), body);
  }

  private void answer(ApiRequest asked) {
    long startNanos = System.nanoTime();
    isAnswering = true;
    ApiResponse answer = environment.api().answer(asked);
    if (answer.sending().after().isZero()) {
      write(asked, answer, startNanos);
    } else {
      environment
          .sockets()
          .timers()
          .after(
              answer.sending().after(),
              () -> loop.eventLoop().execute(() -> write(asked, answer, startNanos)));
    }
  }

  private void write(ApiRequest asked, ApiResponse answer, long startNanos) {
    witness(asked, answer, startNanos);
    switch (answer.sending().way()) {
      case WRITTEN -> {
        ByteBuf bytes = AnswerBytes.of(answer, environment.reasons(), context.channel().alloc());
        ChannelFuture written = context.writeAndFlush(bytes);
        if (written.isDone()) {
          answered(answer);
        } else {
          written.addListener(done -> answered(answer));
        }
      }
      case WITHHELD -> {
        isWithheld = true;
        closeIfOver();
      }
      case ABORTED -> context.close();
    }
  }

  private void witness(ApiRequest asked, ApiResponse answer, long startNanos) {
    Witness witness = environment.sockets().witness();
    if (witness != Witness.NOBODY) {
      String query = asked.query().isEmpty() ? "" : "?" + asked.query();
      boolean written = answer.sending().way() == Sending.Way.WRITTEN;
      witness.answered(
          new Witness.Request(asked.method(), asked.path() + query, asked.headers(), asked.body()),
          new Witness.Reply(written ? answer.status() : 0, answer.headers(), answer.body()),
          startNanos);
    }
  }

  /** The answer is written, or never will be; what has waited for it happens. */
  private void answered(ApiResponse answer) {
    lastNanos = System.nanoTime();
    answer.afterWritten().run();
    boolean wasLater = !answer.sending().after().isZero() || rest.length > 0;
    isAnswering = false;
    if (wasLater) {
      loop.eventLoop().execute(this::goOn);
    } else {
      closeIfOver();
    }
  }

  /** Takes what has come while an answer was awaited. */
  private void goOn() {
    if (!isAnswering && rest.length > 0 && !context.isRemoved()) {
      byte[] bytes = rest;
      rest = Scratch.NOTHING;
      take(bytes, bytes.length);
    }
    if (!context.isRemoved()) {
      context.channel().config().setAutoRead(true);
      closeIfOver();
    }
  }

  private boolean opensSocket(RequestHead head, String key, byte[] bytes, int to) {
    Optional<String> token = SocketDoor.token(head, environment);
    if (token.isEmpty()) {
      return false;
    }
    if (!(environment.handshakes().admit(token.get()) instanceof Handshakes.Admitted admitted)) {
      context.close(); // somebody has used the same URL at this very moment
      return true;
    }
    String name = UUID.randomUUID().toString();
    environment.sockets().witness().handshake(name, SocketDoor.target(head), FrontSocket.ADMITTED);
    rest = Scratch.NOTHING;
    context.writeAndFlush(Unpooled.wrappedBuffer(Accept.answerTo(key)));
    FrontSocket socket = new FrontSocket(loop, name, admitted.credential(), environment.sockets());
    byte[] frames = Arrays.copyOfRange(bytes, head.end(), to);
    context.pipeline().replace(this, null, socket);
    socket.open(frames);
    return true;
  }

  private void handOver() {
    byte[] unanswered = rest;
    rest = Scratch.NOTHING;
    context.channel().config().setAutoRead(false);
    Tunnel tunnel = new Tunnel(context.channel(), environment.wireMockPort().getAsInt());
    context.pipeline().replace(this, null, tunnel.clientSide());
    tunnel.open(unanswered, isInputOver);
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ignored, Object event) {
    if (event instanceof ChannelInputShutdownEvent) {
      isInputOver = true;
      closeIfOver();
    }
  }

  // Whoever has said all may still be waiting for an answer.
  private void closeIfOver() {
    if (isInputOver && (isWithheld || !isAnswering)) {
      if (rest.length > 0 && !isWithheld) {
        handOver();
      } else {
        context.close();
      }
    }
  }

  @Override
  public void tick(long nanos) {
    if (isAnswering) {
      closeIfNotRead(nanos);
      return;
    }
    if (rest.length > 0 && nanos - lastNanos > WHOLE_WITHIN) {
      handOver();
    } else if (nanos - lastNanos > IDLE) {
      context.close();
    }
  }

  /** A client that takes nothing of its answer for too long is not waited for. */
  private void closeIfNotRead(long nanos) {
    ChannelOutboundBuffer waiting = context.channel().unsafe().outboundBuffer();
    if (waiting == null || waiting.isEmpty()) {
      lastNanos = nanos; // it is we who let the client wait
    } else if (waiting.currentProgress() != progress) {
      progress = waiting.currentProgress();
      lastNanos = nanos;
    } else if (nanos - lastNanos > IDLE) {
      context.close();
    }
  }

  @Override
  public void goAway() {
    context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ignored, Throwable cause) {
    context.close(); // the client is gone
  }
}
