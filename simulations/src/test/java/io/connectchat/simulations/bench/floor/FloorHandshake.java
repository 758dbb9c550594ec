package io.connectchat.simulations.bench.floor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The answer to a WebSocket's handshake (RFC 6455, 4.2.2). */
final class FloorHandshake {
  /** Characters of a Sec-WebSocket-Key. */
  static final int KEY = 24;

  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private FloorHandshake() {}

  static String answer(String key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(US_ASCII));
      return "HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n"
          + "sec-websocket-accept: "
          + Base64.getEncoder().encodeToString(hash)
          + "\r\n\r\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
