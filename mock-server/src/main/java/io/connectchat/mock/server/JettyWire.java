package io.connectchat.mock.server;

import io.connectchat.mock.socket.Wire;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** A Jetty WebSocket session as a wire. */
final class JettyWire implements Wire {
  private static final int FRAGMENT = 16;

  private final Session session;
  private final int limit;
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile boolean reading = true;
  private final Consumer<String> witness;
  private volatile boolean cut;
  private volatile boolean closing;

  /**
   * @param limit characters that may wait for a client that does not read; above it the connection
   *     is cut
   * @param witness sees each text that is sent
   */
  JettyWire(Session session, int limit, Consumer<String> witness) {
    this.witness = witness;
    this.session = session;
    this.limit = limit;
  }

  // One at a time: a frame between the fragments of another would break both.
  @Override
  public synchronized void send(String text) {
    if (!closing) {
      witness.accept(text);
      session.sendText(text, waitFor(text));
    }
  }

  @Override
  public synchronized void sendBinary(String text) {
    if (!closing) {
      session.sendBinary(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), waitFor(text));
    }
  }

  @Override
  public synchronized void sendFragments(String text) {
    if (closing) {
      return;
    }
    witness.accept(text);
    int from = 0;
    while (from + FRAGMENT < text.length()) {
      int to = from + FRAGMENT;
      // A surrogate pair must not be torn apart: each fragment is encoded on its own.
      to += Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
      String part = text.substring(from, to);
      session.sendPartialText(part, false, waitFor(part));
      from = to;
    }
    String rest = text.substring(from);
    session.sendPartialText(rest, true, waitFor(rest));
  }

  // A client that has stopped reading must cost bounded memory only. A failure means that the line
  // is gone: then it is of no use any more either.
  private Callback waitFor(String text) {
    if (waiting.addAndGet(text.length()) > limit) {
      session.disconnect();
    }
    return Callback.from(() -> waiting.addAndGet(-text.length()), failure -> session.disconnect());
  }

  @Override
  public void stopReading() {
    reading = false;
  }

  /** Whether this side has closed or cut the connection. */
  boolean isEnding() {
    return closing || cut;
  }

  /** Asks for the next frame, unless reading has stopped. */
  void demand() {
    if (reading) {
      session.demand();
    }
  }

  // A frame behind the close frame would fail, and its failure cut the line before that one is
  // read.
  @Override
  public synchronized void close(int code, String reason) {
    closing = true;
    session.close(code, reason, Callback.NOOP);
  }

  @Override
  public void cut() {
    cut = true;
    session.disconnect();
  }
}
