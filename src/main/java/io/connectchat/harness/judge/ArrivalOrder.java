package io.connectchat.harness.judge;

import io.connectchat.harness.wire.Item;
import java.util.HashMap;
import java.util.Map;

/**
 * Measures how often a frame arrives after one that is younger, on the same socket: of anybody, and
 * of the same sender. Amazon Connect promises no order on the socket, so both are rates.
 */
final class ArrivalOrder {
  private final Tally tally;
  private final Map<Integer, Map<String, String>> youngest = new HashMap<>();

  ArrivalOrder(Tally tally) {
    this.tally = tally;
  }

  void frame(int socket, Item item) {
    if (item.absoluteTime().isEmpty()) {
      return;
    }
    Map<String, String> times = youngest.computeIfAbsent(socket, first -> new HashMap<>(4));
    if (isLate(times, "", item)) {
      tally.add(Count.ARRIVAL_DISORDER);
    }
    // An attachment comes again when its scan is done, with the time of its upload.
    if (!item.participantId().isEmpty() && !"ATTACHMENT".equals(item.type())) {
      tally.observe(LoadRule.SENDER_ORDER);
      if (isLate(times, item.participantId(), item)) {
        tally.add(Count.SENDER_DISORDER);
        tally.violate(LoadRule.SENDER_ORDER);
      }
    }
  }

  private static boolean isLate(Map<String, String> times, String sender, Item item) {
    String last = times.get(sender);
    if (last != null && AbsoluteTimes.compare(item.absoluteTime(), last) < 0) {
      return true;
    }
    times.put(sender, item.absoluteTime());
    return false;
  }

  void closed(int socket) {
    youngest.remove(socket);
  }
}
