package io.connectchat.harness.judge;

import io.connectchat.harness.wire.Item;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Notices an item that comes twice on one socket. The pieces of a streamed reply share an Id by
 * design, and an attachment comes again when its scan is done: neither is a duplicate.
 */
final class Duplicates {
  /** Ids that are remembered for each socket; a frame is doubled soon or never. */
  static final int REMEMBERED = 512;

  private final Own own;
  private final Notes notes;
  private final Set<String> seen = new HashSet<>();
  private final Deque<String> oldestFirst = new ArrayDeque<>();

  Duplicates(Own own, Notes notes) {
    this.own = own;
    this.notes = notes;
  }

  void frame(Item item, long nanos) {
    boolean once = "MESSAGE".equals(item.type()) || "EVENT".equals(item.type());
    if (!once || item.partial() || item.id().isEmpty()) {
      return;
    }
    notes.tally().observe(LoadRule.ONCE);
    if (seen.add(item.id())) {
      remember(item.id());
      return;
    }
    notes.tally().add(Count.DUPLICATED);
    Integer message = own.accepted().get(item.id());
    String what = message == null ? item.inWords() : "message " + message;
    notes.found(
        LoadRule.ONCE, what + " (Id " + item.id() + ") came again on the same socket", nanos);
  }

  /** A new socket starts with nothing. */
  void newSocket() {
    seen.clear();
    oldestFirst.clear();
  }

  private void remember(String id) {
    oldestFirst.add(id);
    if (oldestFirst.size() > REMEMBERED) {
      seen.remove(oldestFirst.poll());
    }
  }
}
