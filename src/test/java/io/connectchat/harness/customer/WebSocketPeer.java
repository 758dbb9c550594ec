package io.connectchat.harness.customer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A server's end of one WebSocket, that writes any frame, right or wrong (RFC 6455). */
final class WebSocketPeer {
  static final int CONTINUATION = 0;
  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;

  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private final Peer peer;

  /** A frame of the client, unmasked. */
  record Said(int opcode, byte[] payload) {
    String text() {
      return new String(payload, StandardCharsets.UTF_8);
    }

    int closeCode() {
      return ByteBuffer.wrap(payload).getShort() & 0xffff;
    }
  }

  private WebSocketPeer(Peer peer) {
    this.peer = peer;
  }

  /** Agrees to a handshake. */
  static WebSocketPeer accept(Peer peer, Received handshake) throws IOException {
    peer.write(agreement(handshake));
    return new WebSocketPeer(peer);
  }

  /** The answer that agrees to a handshake. */
  static String agreement(Received handshake) {
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Accept: "
        + digest(handshake.headers().get("sec-websocket-key") + MAGIC)
        + "\r\n\r\n";
  }

  Said read() throws IOException {
    byte[] head = peer.bytes(2);
    int length = head[1] & 0x7f;
    if (length >= 126) {
      byte[] longer = peer.bytes(length == 126 ? 2 : 8);
      length = new java.math.BigInteger(1, longer).intValueExact();
    }
    byte[] mask = peer.bytes(4);
    byte[] payload = peer.bytes(length);
    for (int i = 0; i < length; i++) {
      payload[i] ^= mask[i % 4];
    }
    return new Said(head[0] & 0x0f, payload);
  }

  void text(String text) throws IOException {
    peer.write(frame(TEXT, true, text.getBytes(StandardCharsets.UTF_8)));
  }

  void send(int opcode, boolean last, String payload) throws IOException {
    peer.write(frame(opcode, last, payload.getBytes(StandardCharsets.UTF_8)));
  }

  void raw(byte[] bytes) throws IOException {
    peer.write(bytes);
  }

  /** Closes with a code, and waits for the client to do the same. */
  void close(int code, String reason) throws IOException {
    byte[] words = reason.getBytes(StandardCharsets.UTF_8);
    ByteBuffer payload = ByteBuffer.allocate(2 + words.length).putShort((short) code).put(words);
    peer.write(frame(CLOSE, true, payload.array()));
    peer.awaitEnd();
  }

  void awaitEnd() throws IOException {
    peer.awaitEnd();
  }

  void cut() throws IOException {
    peer.close();
  }

  void reset() throws IOException {
    peer.reset();
  }

  static byte[] frame(int opcode, boolean last, byte[] payload) {
    ByteArrayOutputStream frame = new ByteArrayOutputStream(payload.length + 10);
    frame.write(last ? opcode | 0x80 : opcode);
    if (payload.length < 126) {
      frame.write(payload.length);
    } else if (payload.length < 65_536) {
      frame.write(126);
      frame.writeBytes(ByteBuffer.allocate(2).putShort((short) payload.length).array());
    } else {
      frame.write(127);
      frame.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
    }
    frame.writeBytes(payload);
    return frame.toByteArray();
  }

  private static String digest(String text) {
    try {
      byte[] sha1 =
          MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(sha1);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
