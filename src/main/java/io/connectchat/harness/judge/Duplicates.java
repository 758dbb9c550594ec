package io.connectchat.harness.judge;

import io.connectchat.harness.wire.Item;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/**
 * Notices an item that comes twice on one socket. The pieces of a streamed reply share an Id by
 * design, and an attachment comes again when its scan is done: neither is a duplicate.
 */
final class Duplicates {
  /** Ids that are remembered for each socket; a frame is doubled soon or never. */
  static final int REMEMBERED = 512;

  private final Own own;
  private final Notes notes;
  private final Map<Integer, LinkedHashSet<String>> seen = new HashMap<>();

  Duplicates(Own own, Notes notes) {
    this.own = own;
    this.notes = notes;
  }

  /** Judges an item; answers whether none of its Id came before on any socket that is open. */
  boolean isNew(int socket, Item item, long nanos) {
    boolean once = "MESSAGE".equals(item.type()) || "EVENT".equals(item.type());
    if (!once || item.partial() || item.id().isEmpty()) {
      return true;
    }
    boolean unheard = seen.values().stream().noneMatch(ids -> ids.contains(item.id()));
    notes.tally().observe(LoadRule.ONCE);
    if (!isNewOn(socket, item.id())) {
      doubled(item, nanos);
    }
    return unheard;
  }

  private void doubled(Item item, long nanos) {
    notes.tally().add(Count.DUPLICATED);
    Integer message = own.accepted().get(item.id());
    String what = message == null ? item.inWords() : "message " + message;
    notes.found(
        LoadRule.ONCE, what + " (Id " + item.id() + ") came again on the same socket", nanos);
  }

  void closed(int socket) {
    seen.remove(socket);
  }

  private boolean isNewOn(int socket, String id) {
    LinkedHashSet<String> ids = seen.computeIfAbsent(socket, first -> new LinkedHashSet<>());
    if (!ids.add(id)) {
      return false;
    }
    if (ids.size() > REMEMBERED) {
      ids.remove(ids.iterator().next());
    }
    return true;
  }
}
