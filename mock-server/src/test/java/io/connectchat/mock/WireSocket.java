package io.connectchat.mock;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A WebSocket on a plain socket, for what a client library would not tell. */
final class WireSocket implements AutoCloseable {
  private static final int PATIENCE_MILLIS = SafetyNet.MILLIS;
  private static final String SUBSCRIBE =
      "{\"topic\":\"aws/subscribe\",\"content\":{\"topics\":[\"aws/chat\"]}}";

  private final Socket socket;

  /** Opens the socket and subscribes it. */
  WireSocket(String url) {
    URI uri = URI.create(url);
    String handshake =
        """
        GET %s?%s HTTP/1.1
        Host: %s
        Upgrade: websocket
        Connection: Upgrade
        Sec-WebSocket-Version: 13
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

        """
            .formatted(uri.getRawPath(), uri.getRawQuery(), uri.getAuthority());
    try {
      socket = new Socket(uri.getHost(), uri.getPort());
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket
          .getOutputStream()
          .write(handshake.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(masked(SUBSCRIBE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text frame of fewer than 126 bytes, masked with zeros. */
  private static byte[] masked(String text) {
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(0x81);
    frame.write(0x80 | payload.length);
    frame.writeBytes(new byte[4]);
    frame.writeBytes(payload);
    return frame.toByteArray();
  }

  /** Everything that comes until the server drops the connection; fails when it does not. */
  byte[] untilDropped() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      InputStream in = socket.getInputStream();
      for (int b = in.read(); b >= 0; b = in.read()) {
        bytes.write(b);
      }
    } catch (SocketException e) {
      return bytes.toByteArray(); // reset, which is a drop as well
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
