package io.connectchat.harness.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpContentException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A file is read as it comes, and none of it is kept. */
class HashedFileTest {
  private static final int PIECE = 8 * 1024;

  private final EmbeddedChannel channel = new EmbeddedChannel(new HashedFile());

  @Test
  void eachPieceIsLetGoWhenItHasCome() {
    byte[] file = new byte[300 * PIECE];
    new SplittableRandom(1).nextBytes(file);
    channel.writeInbound(head(200));
    for (int piece = 0; piece < 300; piece++) {
      ByteBuf bytes = Unpooled.copiedBuffer(file, piece * PIECE, PIECE);
      channel.writeInbound(new DefaultHttpContent(bytes));
      assertThat(bytes.refCnt()).isZero();
    }
    channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);

    assertThat(FileSeen.read(body())).isEqualTo(FileSeen.of(file));
  }

  @Test
  void theNextFileOnTheSameConnectionIsAnother() {
    for (String file : new String[] {"one", "", "three"}) {
      channel.writeInbound(head(200));
      channel.writeInbound(new DefaultHttpContent(text(file)));
      channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);

      assertThat(FileSeen.read(body()))
          .isEqualTo(FileSeen.of(file.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void anErrorGoesOnAsItIsSaid() {
    channel.writeInbound(head(403));
    channel.writeInbound(new DefaultHttpContent(text("<Error>")));
    channel.writeInbound(new DefaultHttpContent(text("expired</Error>")));
    channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);

    assertThat(body()).isEqualTo("<Error>expired</Error>");
  }

  @Test
  void aFileThatSaysThatItIsTooLargeIsNotEvenBegun() {
    HttpResponse head = head(200);
    head.headers().set("content-length", Limits.LARGEST_FILE + 1);

    assertThatThrownBy(() -> channel.writeInbound(head))
        .isInstanceOf(TooLongHttpContentException.class);
  }

  private static HttpResponse head(int status) {
    return new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status));
  }

  private static ByteBuf text(String text) {
    return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
  }

  private String body() {
    FullHttpResponse whole = channel.readInbound();
    String body = whole.content().toString(StandardCharsets.UTF_8);
    whole.release();
    return body;
  }
}
