package io.connectchat.harness.customer;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.MessageToMessageDecoder;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpContentException;
import java.security.MessageDigest;
import java.util.List;

/**
 * Reads a file as it comes and keeps none of it: what goes on is the answer with the file's size
 * and hash in its place. Of an answer that is no file, an error, its beginning goes on.
 */
final class HashedFile extends MessageToMessageDecoder<HttpObject> {
  private static final int LONGEST_ERROR = 64 * 1024;

  private final MessageDigest digest = FileSeen.digest();
  private HttpResponse head;
  private ByteBuf error = Unpooled.EMPTY_BUFFER;
  private DecoderResult result = DecoderResult.SUCCESS;
  private long bytes;

  HashedFile() {
    super(HttpObject.class);
  }

  @Override
  protected void decode(ChannelHandlerContext context, HttpObject part, List<Object> out) {
    if (part instanceof HttpResponse response) {
      begins(response);
    }
    if (part.decoderResult().isFailure()) {
      result = part.decoderResult();
    }
    if (part instanceof HttpContent content && head != null) {
      takes(content.content());
    }
    boolean broken = head != null && result.isFailure();
    if (head != null && (part instanceof LastHttpContent || broken)) {
      out.add(whole());
    }
  }

  private void begins(HttpResponse response) {
    head = response;
    error = Unpooled.buffer(0);
    result = DecoderResult.SUCCESS;
    bytes = 0;
    digest.reset();
    bound(isFile() ? HttpUtil.getContentLength(response, 0L) : 0);
  }

  private boolean isFile() {
    return head.status().codeClass() == HttpStatusClass.SUCCESS;
  }

  private static void bound(long length) {
    if (length > Limits.LARGEST_FILE) {
      throw new TooLongHttpContentException(length + " bytes");
    }
  }

  private void takes(ByteBuf content) {
    if (isFile()) {
      bytes += content.readableBytes();
      bound(bytes);
      for (var part : content.nioBuffers()) {
        digest.update(part);
      }
    } else {
      int room = LONGEST_ERROR - error.readableBytes();
      error.writeBytes(content, Math.min(room, content.readableBytes()));
    }
  }

  private DefaultFullHttpResponse whole() {
    ByteBuf body =
        isFile()
            ? ByteBufUtil.writeAscii(
                UnpooledByteBufAllocator.DEFAULT,
                FileSeen.of(digest.digest(), (int) bytes).asText())
            : error;
    DefaultFullHttpResponse whole =
        new DefaultFullHttpResponse(head.protocolVersion(), head.status(), body);
    whole.headers().set(head.headers());
    whole.setDecoderResult(result);
    head = null;
    return whole;
  }
}
