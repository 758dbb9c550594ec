package io.connectchat.mock;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** One end of a connection of the warm-up; costs little, since it shares the machine's cores. */
final class WarmUpClient implements AutoCloseable {
  private static final int MOST_MILLIS = 2_000;
  private static final int ROOM = 1 << 14;
  private static final byte[] LENGTH = "\r\nContent-Length: ".getBytes(ISO_8859_1);
  private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(ISO_8859_1);
  private static final int TWO_BYTES = 126;

  private final Socket socket;
  private final InputStream in;
  private final byte[] bytes = new byte[ROOM];
  private int from;
  private int to;

  WarmUpClient(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(MOST_MILLIS);
    in = socket.getInputStream();
  }

  void send(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
  }

  /** Reads an answer, and gives its body. */
  String answer() throws IOException {
    int length = skipAnswer();
    return new String(bytes, from - length, length, ISO_8859_1);
  }

  /** Reads over an answer, and tells how long its body is. */
  int skipAnswer() throws IOException {
    int length = number(find(LENGTH) + LENGTH.length);
    from = find(END_OF_HEAD) + END_OF_HEAD.length;
    need(length);
    from += length;
    return length;
  }

  /** Reads over the answer to a handshake. */
  void upgraded() throws IOException {
    from = find(END_OF_HEAD) + END_OF_HEAD.length;
  }

  /** Reads over a frame. */
  void frame() throws IOException {
    need(2);
    int length = bytes[from + 1];
    from += 2;
    if (length == TWO_BYTES) {
      need(2);
      length = (bytes[from] & 0xff) << 8 | bytes[from + 1] & 0xff;
      from += 2;
    }
    need(length);
    from += length;
  }

  private int number(int at) {
    int number = 0;
    for (int i = at; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
      number = 10 * number + bytes[i] - '0';
    }
    return number;
  }

  /** Where these bytes are; more is read until they have come. */
  private int find(byte[] wanted) throws IOException {
    need(1);
    int at = from;
    while (true) {
      while (at + wanted.length > to) {
        at -= from;
        need(to - from + 1);
        at += from;
      }
      int same = 0;
      while (same < wanted.length && bytes[at + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return at;
      }
      at++;
    }
  }

  private void need(int many) throws IOException {
    if (many > ROOM) {
      throw new IOException("more than a warm-up expects: " + many + " bytes");
    }
    if (from + many > ROOM) {
      System.arraycopy(bytes, from, bytes, 0, to - from);
      to -= from;
      from = 0;
    }
    while (to - from < many) {
      if (from == to) {
        from = 0;
        to = 0;
      }
      int more = in.read(bytes, to, ROOM - to);
      if (more < 0) {
        throw new EOFException();
      }
      to += more;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
