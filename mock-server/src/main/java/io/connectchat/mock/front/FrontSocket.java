package io.connectchat.mock.front;

import io.connectchat.mock.contact.Credential;
import io.connectchat.mock.contact.Switches;
import io.connectchat.mock.journal.Witness;
import io.connectchat.mock.socket.ChatSocket;
import io.connectchat.mock.socket.SocketEnvironment;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Joins a connection that has become a WebSocket to a {@link ChatSocket}. */
final class FrontSocket extends ChannelInboundHandlerAdapter implements Watched {
  static final int ADMITTED = 101;

  private static final int GOING_AWAY = 1001;
  private static final int UNSUPPORTED_DATA = 1003;
  private static final int ABNORMAL = 1006;
  private static final int NOT_TEXT = 1007;
  private static final int MOST_BYTES_IN = 128 * 1024;

  /** As the platform below the service has it (UNVERIFIED; protocol notes 3.1(6)). */
  private static final long IDLE = TimeUnit.MINUTES.toNanos(10);

  /** How long a connection that is over may take to read its close frame. */
  private static final long LAST_WORDS = TimeUnit.SECONDS.toNanos(10);

  private final Loop loop;
  private final String name;
  private final Credential credential;
  private final SocketEnvironment environment;
  private ChannelHandlerContext context;
  private FrontWire wire;
  private ChatSocket socket;
  private byte[] rest = Scratch.NOTHING;

  /** The fragments of a text so far; empty when there is none under way. */
  private Optional<byte[]> begun = Optional.empty();

  private long lastNanos = System.nanoTime();
  private boolean isOver;

  FrontSocket(Loop loop, String name, Credential credential, SocketEnvironment environment) {
    this.loop = loop;
    this.name = name;
    this.credential = credential;
    this.environment = environment;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
    loop.watch(this);
  }

  /**
   * The handshake is done.
   *
   * @param came what the client has sent behind it
   */
  void open(byte[] came) {
    Witness witness = environment.witness();
    wire =
        new FrontWire(
            context.channel(),
            environment.switches().get(Switches.SLOW_READER_LIMIT),
            witness == Witness.NOBODY
                ? Optional.empty()
                : Optional.of(text -> witness.goes(name, text)));
    socket = new ChatSocket(credential, wire, environment);
    socket.opened();
    take(came, came.length);
  }

  @Override
  public void channelRead(ChannelHandlerContext ignored, Object message) {
    ByteBuf came = (ByteBuf) message;
    if (isOver) {
      came.release();
      return;
    }
    lastNanos = System.nanoTime();
    Scratch scratch = loop.scratch();
    scratch.take(rest, came);
    came.release();
    // A copy, since what a frame sets in motion may use the loop's bytes.
    take(Arrays.copyOf(scratch.bytes(), scratch.to()), scratch.to());
  }

  private void take(byte[] bytes, int to) {
    FrameReader frame = new FrameReader(MOST_BYTES_IN);
    int from = 0;
    while (from < to && wire.isReading() && !isOver) {
      switch (frame.find(bytes, from, to)) {
        case PART -> {
          rest = Arrays.copyOfRange(bytes, from, to);
          return;
        }
        case ERROR -> fail(FrameReader.PROTOCOL_ERROR, "this is no frame of a client");
        case LARGE -> fail(FrameReader.TOO_LARGE, "a message has 131072 bytes at the most");
        case FRAME -> {
          take(frame, bytes);
          from = frame.to();
        }
      }
    }
    rest = Scratch.NOTHING;
  }

  private void take(FrameReader frame, byte[] bytes) {
    switch (frame.opcode()) {
      case FrameBytes.TEXT, FrameBytes.CONTINUATION -> takeText(frame, bytes);
      case FrameBytes.PING -> wire.pong(bytes, frame.from(), frame.to() - frame.from());
      case FrameBytes.CLOSE -> takeClose(frame, bytes);
      case FrameBytes.BINARY -> fail(UNSUPPORTED_DATA, "text frames only");
      default -> {} // a pong
    }
  }

  private void takeText(FrameReader frame, byte[] bytes) {
    boolean continues = frame.opcode() == FrameBytes.CONTINUATION;
    if (continues != begun.isPresent()) {
      fail(FrameReader.PROTOCOL_ERROR, "a continuation must follow what it continues");
      return;
    }
    byte[] all = begun.map(b -> joined(b, frame, bytes)).orElseGet(() -> frame.payload(bytes));
    if (all.length > MOST_BYTES_IN) {
      fail(FrameReader.TOO_LARGE, "a message has 131072 bytes at the most");
    } else if (frame.isLast()) {
      begun = Optional.empty();
      received(all);
    } else {
      begun = Optional.of(all);
    }
  }

  private static byte[] joined(byte[] first, FrameReader frame, byte[] bytes) {
    byte[] all = Arrays.copyOf(first, first.length + frame.to() - frame.from());
    System.arraycopy(bytes, frame.from(), all, first.length, frame.to() - frame.from());
    return all;
  }

  private void received(byte[] utf8) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      fail(NOT_TEXT, "a text frame that is not UTF-8");
      return;
    }
    environment.witness().came(name, text);
    socket.received(text);
  }

  private void takeClose(FrameReader frame, byte[] bytes) {
    int length = frame.to() - frame.from();
    int code =
        length < 2
            ? FrameBytes.NO_CODE
            : (bytes[frame.from()] & 0xff) << 8 | bytes[frame.from() + 1] & 0xff;
    if (length == 1 || !isCloseCode(code)) {
      fail(FrameReader.PROTOCOL_ERROR, "no code that a close frame may have");
      return;
    }
    boolean byClient = !wire.isEnding();
    over(code, byClient);
    wire.close(code, "");
    context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
  }

  private static boolean isCloseCode(int code) {
    return code >= 1000 && code <= 1003
        || code == FrameBytes.NO_CODE
        || code >= 1007 && code <= 1014
        || code >= 3000 && code <= 4999;
  }

  private void fail(int code, String why) {
    wire.close(code, why);
    over(code, false);
    endOutput();
  }

  // A connection that is closed with bytes unread is reset, and the close frame is lost with it. So
  // the client ends it, when it has read why; or the clock.
  private void endOutput() {
    DuplexChannel channel = (DuplexChannel) context.channel();
    context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> channel.shutdownOutput());
  }

  private void over(int code, boolean byClient) {
    if (!isOver) {
      isOver = true;
      environment.witness().closed(name, code, byClient);
      socket.closed(code);
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ignored, Object event) {
    if (event instanceof ChannelInputShutdownEvent) {
      context.close();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ignored) {
    over(ABNORMAL, !wire.isEnding());
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ignored, Throwable cause) {
    context.close(); // the client is gone
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext removed) {
    loop.forget(this);
  }

  @Override
  public void tick(long nanos) {
    if (isOver && nanos - lastNanos > LAST_WORDS) {
      context.close(); // it does not even read why
    } else if (nanos - lastNanos > IDLE) {
      fail(GOING_AWAY, "nothing was sent for ten minutes");
    }
  }

  @Override
  public void goAway() {
    wire.close(GOING_AWAY, "the fake is shutting down");
  }
}
