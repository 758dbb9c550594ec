package io.connectchat.mock.front;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;

/** The front without its port: connections that are fed with bytes, for measuring. */
public final class FrontInMemory {
  private final FrontEnvironment environment;
  private final Loop loop;
  private final EmbeddedChannel first = new EmbeddedChannel();

  public FrontInMemory(FrontEnvironment environment) {
    this.environment = environment;
    this.loop = new Loop(first.eventLoop());
  }

  /** A client's connection. */
  public EmbeddedChannel connect() {
    return new EmbeddedChannel(new FrontConnection(loop, environment));
  }

  /** Reads the head of a request; where its body begins. */
  public static int readHead(byte[] request) {
    return ((RequestHead.Whole) RequestHead.read(request, 0, request.length)).head().end();
  }

  /** A text as a frame. */
  public static ByteBuf frame(String text) {
    return FrameBytes.text(ByteBufAllocator.DEFAULT, text);
  }
}
