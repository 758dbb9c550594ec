package io.connectchat.harness.customer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.connectchat.harness.wire.Request;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;

/**
 * Writes requests as HTTP/1.1 has them, in one piece. By hand, since each message goes by here: in
 * an array that is used again and again, from beginnings that most requests share.
 */
final class HttpHead {
  private static final int USUAL = 1_024;
  private static final char DELETE = 0x7f;
  private static final byte[] END_OF_LINE = "\r\n".getBytes(US_ASCII);
  private static final byte[] COLON = ": ".getBytes(US_ASCII);

  private byte[] bytes = new byte[USUAL];
  private int length;

  /** What a request to this URI by this method begins with: the last one's. */
  private URI uri;

  private String method;
  private byte[] beginning;

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

  /** Writes the request with its body, which may be a large file and is not kept. */
  ByteBuf write(Request request, ByteBufAllocator allocator) {
    byte[] body = request.body();
    length = 0;
    put(beginning(request));
    decimal(body.length);
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      if (isOurs(header.getKey())) {
        continue;
      }
      put(END_OF_LINE);
      put(header.getKey());
      put(COLON);
      put(header.getValue());
    }
    put(END_OF_LINE);
    put(END_OF_LINE);
    return allocator.buffer(length + body.length).writeBytes(bytes, 0, length).writeBytes(body);
  }

  /** A signature comes with the Host that it was made for, which is the URI's. */
  private static boolean isOurs(String name) {
    return name.equalsIgnoreCase("host") || name.equalsIgnoreCase("content-length");
  }

  /** All up to the value of Content-Length. */
  private byte[] beginning(Request request) {
    if (request.uri() != uri || !request.method().equals(method)) {
      uri = request.uri();
      method = request.method();
      String text =
          method + " " + target(uri) + " HTTP/1.1\r\nhost: " + host(uri) + "\r\ncontent-length: ";
      beginning = text.getBytes(US_ASCII);
    }
    return beginning;
  }

  private static String target(URI uri) {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  private static String host(URI uri) {
    boolean usual =
        uri.getPort() < 0 || uri.getPort() == ("https".equals(uri.getScheme()) ? 443 : 80);
    return usual ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }

  private void put(String text) {
    put(text.getBytes(US_ASCII));
  }

  private void put(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  private void decimal(int number) {
    if (number >= 10) {
      decimal(number / 10);
    }
    room(1);
    bytes[length++] = (byte) ('0' + number % 10);
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (length + more));
    }
  }
}
