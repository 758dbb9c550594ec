package io.connectchat.mock.front;

import io.connectchat.mock.socket.Wire;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** The far end of a WebSocket of the front. Frames leave in the order in which they were given. */
final class FrontWire implements Wire {
  /** A reader that has stopped reading is cut off when so many frames wait for it. */
  private static final int MOST_FRAMES_WAITING = 1_000;

  /** What Netty counts for each frame that waits, beside its bytes. */
  private static final int ENTRY = 96;

  private final Channel channel;
  private final int limit;
  private final Optional<Consumer<String>> witness;

  /** Frames of other threads, which the event loop has still to take; mostly there are none. */
  private List<ByteBuf> given = List.of();

  private boolean isClosing;
  private volatile boolean isReading = true;
  private volatile boolean isCut;

  /**
   * @param limit bytes that may wait for a client that does not read; above it the connection is
   *     cut
   * @param witness sees each text that is sent
   */
  FrontWire(Channel channel, int limit, Optional<Consumer<String>> witness) {
    this.channel = channel;
    this.limit = limit;
    this.witness = witness;
  }

  @Override
  public synchronized void send(String text) {
    if (!isClosing) {
      witness.ifPresent(sees -> sees.accept(text));
      give(FrameBytes.text(channel.alloc(), text));
    }
  }

  @Override
  public synchronized void sendBinary(String text) {
    if (!isClosing) {
      give(FrameBytes.binary(channel.alloc(), text));
    }
  }

  @Override
  public synchronized void sendFragments(String text) {
    if (!isClosing) {
      witness.ifPresent(sees -> sees.accept(text));
      give(FrameBytes.fragments(channel.alloc(), text));
    }
  }

  synchronized void pong(byte[] bytes, int from, int length) {
    if (!isClosing) {
      give(FrameBytes.pong(channel.alloc(), bytes, from, length));
    }
  }

  @Override
  public synchronized void close(int code, String reason) {
    if (!isClosing) {
      isClosing = true;
      give(FrameBytes.close(channel.alloc(), code, reason));
    }
  }

  @Override
  public void stopReading() {
    isReading = false;
    channel.config().setAutoRead(false);
  }

  @Override
  public void cut() {
    isCut = true;
    channel.close();
  }

  boolean isReading() {
    return isReading;
  }

  /** Whether this side has closed or cut the connection. */
  synchronized boolean isEnding() {
    return isClosing || isCut;
  }

  // The event loop writes at once, unless frames of another thread, which were given before, are
  // still to be written.
  private void give(ByteBuf frame) {
    if (channel.eventLoop().inEventLoop() && given.isEmpty()) {
      channel.writeAndFlush(frame, channel.voidPromise());
      cutIfNotRead();
      return;
    }
    boolean isFirst = given.isEmpty();
    if (isFirst) {
      given = new ArrayList<>();
    }
    given.add(frame);
    if (isFirst) {
      writeSoon();
    }
  }

  private void writeSoon() {
    try {
      channel.eventLoop().execute(this::writeGiven);
    } catch (RejectedExecutionException e) {
      given.forEach(ByteBuf::release); // the fake has been shut down
      given = List.of();
    }
  }

  private synchronized void writeGiven() {
    given.forEach(frame -> channel.write(frame, channel.voidPromise()));
    given = List.of();
    channel.flush();
    cutIfNotRead();
  }

  // A client that has stopped reading must cost bounded memory only.
  private void cutIfNotRead() {
    ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
    if (waiting == null || waiting.isEmpty()) {
      return;
    }
    long bytes = waiting.totalPendingWriteBytes() - (long) ENTRY * waiting.size();
    if (bytes > limit || waiting.size() > MOST_FRAMES_WAITING) {
      channel.close();
    }
  }
}
