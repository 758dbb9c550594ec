package io.connectchat.mock.front;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The answer to a WebSocket's handshake. Source: RFC 6455, 4.2.2. */
final class Accept {
  /** Characters of a Sec-WebSocket-Key: 16 bytes in Base64. */
  static final int KEY_LENGTH = 24;

  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private Accept() {}

  static byte[] answerTo(String key) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      String accept =
          Base64.getEncoder().encodeToString(sha1.digest((key + GUID).getBytes(US_ASCII)));
      return ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: WebSocket\r\nConnection: Upgrade\r\n"
              + "Sec-WebSocket-Accept: "
              + accept
              + "\r\n\r\n")
          .getBytes(US_ASCII);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
