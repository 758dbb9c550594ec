package io.connectchat.harness.judge;

import io.connectchat.harness.wire.Item;
import java.util.HashMap;
import java.util.Map;

/**
 * Measures how often a frame arrives after one that is younger, on the same socket. Amazon Connect
 * promises no order on the socket, so this is a rate and no breach.
 */
final class ArrivalOrder {
  private final Tally tally;
  private final Map<Integer, String> youngest = new HashMap<>();

  ArrivalOrder(Tally tally) {
    this.tally = tally;
  }

  void frame(int socket, Item item) {
    String time = item.absoluteTime();
    if (time.isEmpty()) {
      return;
    }
    if (AbsoluteTimes.compare(time, youngest.getOrDefault(socket, time)) < 0) {
      tally.add(Count.ARRIVAL_DISORDER);
    } else {
      youngest.put(socket, time);
    }
  }

  void closed(int socket) {
    youngest.remove(socket);
  }
}
