package io.connectchat.harness.customer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.connectchat.harness.wire.Request;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.net.URI;
import java.util.Map;

/** A request as HTTP/1.1 has it, in one piece. Written by hand, since each message goes by here. */
final class HttpHead {
  private static final int USUAL = 512;
  private static final char DELETE = 0x7f;

  private HttpHead() {}

  /**
   * Makes sure that a request can be written.
   *
   * @throws IllegalArgumentException when a header holds a character that no header may have
   */
  static void check(Request request) {
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      if (!isName(header.getKey()) || !isValue(header.getValue())) {
        throw new IllegalArgumentException("a character that no header may have");
      }
    }
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean usual =
          c == '-' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!usual && "!#$%&'*+.^_`|~".indexOf(c) < 0) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static boolean isValue(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' && c != '\t' || c == DELETE || i == 0 && c <= ' ') {
        return false;
      }
    }
    return true;
  }

  /** Writes the request with its body. */
  static ByteBuf write(Request request, ByteBufAllocator allocator) {
    byte[] body = request.body();
    ByteBuf http = allocator.buffer(USUAL + body.length);
    put(http, request.method());
    http.writeByte(' ');
    target(http, request.uri());
    put(http, " HTTP/1.1\r\nhost: ");
    host(http, request.uri());
    put(http, "\r\ncontent-length: ");
    decimal(http, body.length);
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      if (isOurs(header.getKey())) {
        continue;
      }
      put(http, "\r\n");
      put(http, header.getKey());
      put(http, ": ");
      put(http, header.getValue());
    }
    put(http, "\r\n\r\n");
    return http.writeBytes(body);
  }

  /** A signature comes with the Host that it was made for, which is the URI's. */
  private static boolean isOurs(String name) {
    return name.equalsIgnoreCase("host") || name.equalsIgnoreCase("content-length");
  }

  private static void target(ByteBuf http, URI uri) {
    put(http, uri.getRawPath().isEmpty() ? "/" : uri.getRawPath());
    if (uri.getRawQuery() != null) {
      http.writeByte('?');
      put(http, uri.getRawQuery());
    }
  }

  private static void host(ByteBuf http, URI uri) {
    put(http, uri.getHost());
    boolean usual =
        uri.getPort() < 0 || uri.getPort() == ("https".equals(uri.getScheme()) ? 443 : 80);
    if (!usual) {
      http.writeByte(':');
      decimal(http, uri.getPort());
    }
  }

  private static void put(ByteBuf http, String text) {
    http.writeCharSequence(text, US_ASCII);
  }

  private static void decimal(ByteBuf http, int number) {
    if (number >= 10) {
      decimal(http, number / 10);
    }
    http.writeByte('0' + number % 10);
  }
}
