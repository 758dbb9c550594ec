package io.connectchat.harness.judge;

import io.connectchat.harness.evidence.Observation.SocketClosed;
import java.util.HashSet;
import java.util.Set;

/** The WebSockets of a conversation: at times two, when a new one takes over from an old one. */
final class Sockets {
  private final Set<Integer> open = new HashSet<>();
  private final Set<Integer> subscribed = new HashSet<>();
  private String silence = "";

  void opened(int socket) {
    open.add(socket);
    silence = "";
  }

  void subscribed(int socket) {
    subscribed.add(socket);
  }

  void closed(SocketClosed closed) {
    open.remove(closed.socket());
    subscribed.remove(closed.socket());
    if (open.isEmpty() && !closed.byUs()) {
      silence = "the socket closed with code " + closed.code();
    }
  }

  /** Whether the chat's frames reach the customer. */
  boolean isListening() {
    return !subscribed.isEmpty();
  }

  /** Why no frame can come, as long as no new socket opens; empty when one can. */
  String silence() {
    return silence;
  }
}
