package io.connectchat.harness.judge;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Something for each socket of a conversation. Nearly always there is one, which each frame looks
 * for: so the latest is at hand, without a look into a map.
 */
final class BySocket<T> {
  private final Supplier<T> first;
  private final Map<Integer, T> all = new HashMap<>(2);
  private int latestSocket;
  private T latest;

  /**
   * @param first makes what a socket begins with
   */
  BySocket(Supplier<T> first) {
    this.first = first;
  }

  T of(int socket) {
    if (latest == null || socket != latestSocket) {
      latest = all.computeIfAbsent(socket, none -> first.get());
      latestSocket = socket;
    }
    return latest;
  }

  void remove(int socket) {
    all.remove(socket);
    latest = null;
  }
}
