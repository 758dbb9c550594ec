package io.connectchat.mock.contact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which requests a chat has answered, and with which item. Guarded by the contact's lock. */
final class AnsweredRequests {
  private static final int USUAL = 16;
  private static final int KEY = 2 * Integer.BYTES;

  private final Lines transcript;

  /** Of each request: the hash of its key, which item, the key. */
  private final Bytes bytes = new Bytes();

  /** Where in the bytes a request is, plus one; 0: free. Open addressing, at most half full. */
  private int[] table = new int[USUAL];

  private int size;

  /** What no transcript keeps. */
  private final List<Item> others = new ArrayList<>(0);

  /**
   * @param transcript has most of the items
   */
  AnsweredRequests(Lines transcript) {
    this.transcript = transcript;
  }

  /** The item of an earlier request with this key. */
  Optional<Item> find(String key) {
    int hash = key.hashCode();
    for (int slot = slot(hash); table[slot] != 0; slot = next(slot)) {
      int place = table[slot] - 1;
      if (bytes.intAt(place) == hash && bytes.isTextAt(place + KEY, key)) {
        return Optional.of(item(bytes.intAt(place + Integer.BYTES)));
      }
    }
    return Optional.empty();
  }

  /** Remembers a request that was not known, just after its item was recorded, if it was. */
  void add(String key, Item item) {
    if (2 * ++size > table.length) {
      grow();
    }
    int hash = key.hashCode();
    enter(bytes.end(), hash);
    bytes.putInt(hash);
    bytes.putInt(which(item));
    bytes.putText(key);
  }

  private int which(Item item) {
    int last = transcript.size() - 1;
    if (last >= 0 && transcript.is(last, item.id())) {
      return last;
    }
    others.add(item);
    return ~(others.size() - 1);
  }

  private Item item(int which) {
    return which < 0 ? others.get(~which) : transcript.get(which).item();
  }

  private void grow() {
    int[] old = table;
    table = new int[2 * old.length];
    Arrays.stream(old).filter(entry -> entry > 0).forEach(e -> enter(e - 1, bytes.intAt(e - 1)));
  }

  private void enter(int place, int hash) {
    int slot = slot(hash);
    while (table[slot] != 0) {
      slot = next(slot);
    }
    table[slot] = place + 1;
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 16) & table.length - 1;
  }

  private int next(int slot) {
    return slot + 1 & table.length - 1;
  }
}
