package io.connectchat.harness.judge;

import io.connectchat.harness.wire.Item;

/**
 * Notices an item that comes twice on one socket. The pieces of a streamed reply share an Id by
 * design, and an attachment comes again when its scan is done: neither is a duplicate. Nor is what
 * comes once on each of two sockets, while one takes over from the other.
 */
final class Duplicates {
  private final Memory memory;
  private final Notes notes;

  Duplicates(Memory memory, Notes notes) {
    this.memory = memory;
    this.notes = notes;
  }

  /** Judges an item; answers whether it has not come before. */
  boolean isNew(int socket, Item item, long nanos) {
    boolean once = "MESSAGE".equals(item.type()) || "EVENT".equals(item.type());
    boolean counts = once || "ATTACHMENT".equals(item.type());
    if (!counts || item.partial() || item.id().isEmpty()) {
      return true;
    }
    int known = memory.came(socket, item);
    if (once) {
      notes.tally().observe(LoadRule.ONCE);
      if ((known & Memory.socketBit(socket)) != 0) {
        doubled(item, known, nanos);
      }
    }
    return (known & Memory.LIVE) == 0;
  }

  private void doubled(Item item, int known, long nanos) {
    notes.tally().add(Count.DUPLICATED);
    boolean own = (known & Memory.ACCEPTED) != 0;
    String what = own ? "message " + Memory.number(known) : item.inWords();
    notes.found(
        LoadRule.ONCE, what + " (Id " + item.id() + ") came again on the same socket", nanos);
  }
}
