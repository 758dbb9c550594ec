package io.connectchat.harness.judge;

import io.connectchat.harness.wire.Item;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures how often a frame arrives after one that is younger, on the same socket: of anybody, and
 * of the same sender. Amazon Connect promises no order on the socket, so both are rates.
 */
final class ArrivalOrder {
  /** The youngest item of one sender on one socket; of anybody where the sender has no name. */
  private static final class Youngest {
    final String sender;
    String time = "";

    Youngest(String sender) {
      this.sender = sender;
    }

    boolean isLate(Item item) {
      if (!time.isEmpty() && AbsoluteTimes.compare(item.absoluteTime(), time) < 0) {
        return true;
      }
      time = item.absoluteTime();
      return false;
    }
  }

  private static final class Line {
    final Youngest ofAnybody = new Youngest("");
    final List<Youngest> senders = new ArrayList<>(2);

    Youngest of(String sender) {
      for (int i = 0; i < senders.size(); i++) {
        if (senders.get(i).sender.equals(sender)) {
          return senders.get(i);
        }
      }
      Youngest first = new Youngest(sender);
      senders.add(first);
      return first;
    }
  }

  private final Tally tally;
  private final BySocket<Line> lines = new BySocket<>(Line::new);

  ArrivalOrder(Tally tally) {
    this.tally = tally;
  }

  void frame(int socket, Item item) {
    if (item.absoluteTime().isEmpty()) {
      return;
    }
    Line line = lines.of(socket);
    if (line.ofAnybody.isLate(item)) {
      tally.add(Count.ARRIVAL_DISORDER);
    }
    // An attachment comes again when its scan is done, with the time of its upload.
    if (!item.participantId().isEmpty() && !"ATTACHMENT".equals(item.type())) {
      tally.observe(LoadRule.SENDER_ORDER);
      if (line.of(item.participantId()).isLate(item)) {
        tally.add(Count.SENDER_DISORDER);
        tally.violate(LoadRule.SENDER_ORDER);
      }
    }
  }

  void closed(int socket) {
    lines.remove(socket);
  }
}
