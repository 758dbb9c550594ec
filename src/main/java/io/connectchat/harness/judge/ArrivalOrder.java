package io.connectchat.harness.judge;

import io.connectchat.harness.wire.Item;

/**
 * Measures how often a frame arrives after one that is younger. Amazon Connect promises no order on
 * the socket, so this is a rate and no breach.
 */
final class ArrivalOrder {
  private final Tally tally;
  private String youngest = "";

  ArrivalOrder(Tally tally) {
    this.tally = tally;
  }

  void frame(Item item) {
    String time = item.absoluteTime();
    if (time.isEmpty()) {
      return;
    }
    if (time.compareTo(youngest) < 0) {
      tally.add(Count.ARRIVAL_DISORDER);
    } else {
      youngest = time;
    }
  }
}
