package io.connectchat.harness.kit;

import io.connectchat.harness.evidence.Observation.FrameIn;
import io.connectchat.harness.evidence.Observation.FrameOut;
import io.connectchat.harness.evidence.Observation.SocketAsked;
import io.connectchat.harness.evidence.Observation.SocketClosed;
import io.connectchat.harness.evidence.Observation.SocketOpened;
import io.connectchat.harness.evidence.Observation.SocketRefused;
import io.connectchat.harness.evidence.Session;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.ExecutionException;

/** One WebSocket of a {@link RoughClient}; each method returns when the fake has seen its doing. */
final class RoughSocket implements WebSocket.Listener {
  static final String SUBSCRIBE =
      "{\"topic\":\"aws/subscribe\",\"content\":{\"topics\":[\"aws/chat\"]}}";
  static final String BEAT = "{\"topic\":\"aws/heartbeat\"}";

  private final RoughClient client;
  private final int number;
  private WebSocket socket;
  private boolean subscribed;

  private RoughSocket(RoughClient client, int number) {
    this.client = client;
    this.number = number;
  }

  static RoughSocket open(RoughClient client, Street street, String url) throws Exception {
    int number = 1 + (int) client.session().all(SocketAsked.class).count();
    RoughSocket mine = new RoughSocket(client, number);
    try {
      mine.socket = street.http().newWebSocketBuilder().buildAsync(URI.create(url), mine).get();
      client.awaitSession(
          "an open socket",
          s -> s.all(SocketOpened.class).anyMatch(opened -> opened.socket() == number));
    } catch (ExecutionException refused) {
      client.awaitSession(
          "a refused socket",
          s -> s.all(SocketRefused.class).anyMatch(shut -> shut.socket() == number));
    }
    return mine;
  }

  RoughSocket say(String frame) throws Exception {
    if (socket != null && !socket.isOutputClosed()) {
      long before = said(client.session());
      socket.sendText(frame, true).get();
      client.awaitSession(frame, s -> said(s) > before);
    }
    return this;
  }

  RoughSocket subscribe() throws Exception {
    long before = acks();
    say(SUBSCRIBE);
    client.awaitSession("an acknowledgement", s -> acks(s) > before);
    subscribed = true;
    return this;
  }

  /** A heartbeat; its answer is waited for where one comes. */
  RoughSocket beat() throws Exception {
    return say(BEAT);
  }

  boolean isSubscribed() {
    return subscribed;
  }

  void close() throws Exception {
    if (socket != null && !socket.isOutputClosed()) {
      socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get();
      awaitClosed();
    }
  }

  void awaitClosed() throws Exception {
    client.awaitSession(
        "the close", s -> s.all(SocketClosed.class).anyMatch(closed -> closed.socket() == number));
  }

  private static long said(Session session) {
    return session.all(FrameOut.class).count();
  }

  private long acks() {
    return acks(client.session());
  }

  private static long acks(Session session) {
    return session
        .all(FrameIn.class)
        .filter(frame -> frame.frame().text().contains("aws/subscribe"))
        .count();
  }
}
