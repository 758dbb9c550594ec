package io.connectchat.harness.customer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whichever way a text takes, past the codec or through it, it comes once and in its turn. */
class PlainFramesTest {
  private static final byte[] HANDSHAKE =
      "HTTP/1.1 101 Switching Protocols\r\n\r\n".getBytes(US_ASCII);

  private final List<String> plain = new ArrayList<>();
  private final List<String> all = new ArrayList<>();
  private final PlainFrames frames =
      new PlainFrames(
          (in, from, length) -> {
            plain.add(in.toString(from, length, UTF_8));
            all.add(in.toString(from, length, UTF_8));
          });
  private final EmbeddedChannel channel = new EmbeddedChannel(frames);

  /** The codec, as it is behind a handshake. */
  private void upgrade() {
    frames.begin();
    channel
        .pipeline()
        .addLast(
            new WebSocket13FrameDecoder(false, false, 1 << 20, false),
            new WebSocketFrameAggregator(1 << 20),
            new SimpleChannelInboundHandler<WebSocketFrame>() {
              @Override
              protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
                if (frame instanceof TextWebSocketFrame text) {
                  all.add(text.text());
                }
              }
            });
  }

  /** The handshake's answer in a read of its own, and then the socket is open. */
  private void open() {
    channel
        .pipeline()
        .addLast(
            "handshake",
            new SimpleChannelInboundHandler<ByteBuf>() {
              @Override
              protected void channelRead0(ChannelHandlerContext context, ByteBuf answer) {
                frames.begin();
              }
            });
    read(HANDSHAKE);
    channel.pipeline().remove("handshake");
    upgrade();
  }

  @Test
  void wholeTextsPassTheCodecBy() {
    open();

    read(joined(text("one"), text("x".repeat(125)), text("y".repeat(126)), text("")));
    read(text("last"));

    assertThat(plain)
        .containsExactly("one", "x".repeat(125), "y".repeat(126), "", "last")
        .isEqualTo(all);
  }

  @Test
  void afterAFrameInTwoReadsTextsPassTheCodecByAgain() {
    open();
    byte[] cut = text("cut in two");

    read(Arrays.copyOf(cut, 7));
    read(joined(Arrays.copyOfRange(cut, 7, cut.length), text("behind it")));
    read(text("on its own"));

    assertThat(all).containsExactly("cut in two", "behind it", "on its own");
    assertThat(plain).containsExactly("on its own");
  }

  @Test
  void theRestOfAFrameIsTheCodecsAlsoWhereItLooksLikeAFrame() {
    open();
    byte[] cut = text("\u00c1\nabcdefghijk");

    read(Arrays.copyOf(cut, 3));
    read(Arrays.copyOfRange(cut, 3, cut.length));

    assertThat(all).containsExactly("\u00c1\nabcdefghijk");
    assertThat(plain).isEmpty();
  }

  @Test
  void whatCameWithTheHandshakeIsTheCodecsAndSoIsTheRest() {
    EmbeddedChannel early = channel;
    early
        .pipeline()
        .addLast(
            new SimpleChannelInboundHandler<ByteBuf>() {
              @Override
              protected void channelRead0(ChannelHandlerContext context, ByteBuf answer) {
                frames.begin();
              }
            });

    read(joined(HANDSHAKE, Arrays.copyOf(text("half of it"), 5)));
    read(text("looks plain"));

    assertThat(plain).isEmpty();
  }

  @Property(tries = 300)
  void anyFramesInAnyPiecesComeOnceAndInOrder(
      @ForAll("someFrames") List<List<byte[]>> some, @ForAll("cuts") List<Integer> cuts) {
    PlainFramesTest fresh = new PlainFramesTest();
    fresh.open();
    byte[] bytes = joined(some.stream().flatMap(List::stream).toArray(byte[][]::new));

    int from = 0;
    for (int i = 0; from < bytes.length; i++) {
      int to = Math.min(bytes.length, from + (i < cuts.size() ? cuts.get(i) : bytes.length));
      fresh.read(Arrays.copyOfRange(bytes, from, to));
      from = to;
    }

    PlainFramesTest codecAlone = new PlainFramesTest();
    codecAlone.upgradeWithoutPlain();
    codecAlone.read(bytes);
    assertThat(fresh.all).isEqualTo(codecAlone.all);
  }

  private void upgradeWithoutPlain() {
    upgrade();
    channel.pipeline().remove(frames);
  }

  @Provide
  Arbitrary<List<List<byte[]>>> someFrames() {
    Arbitrary<String> said =
        Arbitraries.oneOf(
            Arbitraries.of("", "hello", "z".repeat(125), "z".repeat(126), "é".repeat(40_000)),
            Arbitraries.strings().alpha().ofMaxLength(200));
    return Arbitraries.oneOf(
            said.map(words -> List.of(text(words))),
            said.map(words -> List.of(frame(0x01, words), frame(0x89, ""), frame(0x80, words))),
            said.map(words -> List.of(frame(0x82, words))),
            Arbitraries.just(List.of(frame(0x89, "ping"))))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<Integer>> cuts() {
    return Arbitraries.oneOf(Arbitraries.integers().between(1, 4), Arbitraries.of(120, 127, 250))
        .list()
        .ofMaxSize(12);
  }

  private void read(byte[] bytes) {
    channel.writeInbound(Unpooled.wrappedBuffer(bytes));
  }

  private static byte[] text(String words) {
    return frame(0x81, words);
  }

  private static byte[] frame(int first, String words) {
    byte[] payload = words.getBytes(UTF_8);
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(first);
    if (payload.length < 126) {
      frame.write(payload.length);
    } else if (payload.length < 1 << 16) {
      frame.write(126);
      frame.write(payload.length >> 8);
      frame.write(payload.length);
    } else {
      frame.write(127);
      for (int shift = 56; shift >= 0; shift -= 8) {
        frame.write((int) ((long) payload.length >> shift));
      }
    }
    frame.writeBytes(payload);
    return frame.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
