package io.connectchat.harness.customer;

import io.connectchat.harness.SafetyNet;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A server's end of one connection. Nothing here waits for ever. */
final class Peer {
  private static final int LIMIT_MILLIS = (int) SafetyNet.LIMIT.toMillis();

  private final Socket socket;
  private final InputStream in;

  Peer(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(LIMIT_MILLIS);
    socket.setTcpNoDelay(true);
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /**
   * Reads a request with its body.
   *
   * @throws EOFException when the client has gone
   */
  Received request() throws IOException {
    String[] words = line().split(" ");
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    byte[] body = bytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    return new Received(words[0], words[1], headers, new String(body, StandardCharsets.UTF_8));
  }

  /** Answers each request with its own body. */
  void echo() throws IOException {
    while (true) {
      write(Http.ok(request().body()));
    }
  }

  byte[] bytes(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the client has gone");
    }
    return bytes;
  }

  void write(String text) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  void write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** Waits until the client has closed the connection, whatever it still says. */
  void awaitEnd() throws IOException {
    in.transferTo(java.io.OutputStream.nullOutputStream());
  }

  void close() throws IOException {
    socket.close();
  }

  /** Ends the connection with a reset. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (byte next = bytes(1)[0]; next != '\n'; next = bytes(1)[0]) {
      line.append((char) next);
    }
    return line.toString().strip();
  }
}
