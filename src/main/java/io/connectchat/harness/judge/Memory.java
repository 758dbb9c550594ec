package io.connectchat.harness.judge;

import io.connectchat.harness.wire.Item;

/**
 * What a conversation's judges know together of its items: of those that the transcript keeps, and
 * of the passing ones, such as typing.
 *
 * <p>An item is in flight until everything has been said of it that was asked for. Where the
 * transcript will be read, that is until then: which of its messages is missing can be told only by
 * whoever still knows them all. Else a window is enough.
 */
final class Memory {
  /** Items of which at least is known whether they came, where no transcript will be read. */
  static final int WINDOW = 128;

  /** The same where one will be read: more than any chat has. */
  static final int MOST = 1 << 20;

  /** Passing events that are known. */
  private static final int PASSING = 64;

  /** It came on a socket. */
  static final int LIVE = 1;

  /** It is the customer's own and was accepted; its message number is known. */
  static final int ACCEPTED = 1 << 1;

  /** It is in the transcript that was read last. */
  static final int READ = 1 << 2;

  /** It is in one that was read before that. */
  static final int READ_BEFORE = 1 << 3;

  /** It came, or was accepted, while the transcript was being read. */
  static final int FRESH = 1 << 4;

  /** It should have been in a transcript and was not, so far. */
  static final int STALE = 1 << 5;

  /** It was in a transcript, was not in a later one, and that has been said. */
  static final int GONE = 1 << 6;

  private static final int FIRST_SOCKET = 7;

  /** Sockets that a participant may have open at once. Source: quotas, "hard". */
  private static final int SOCKETS = 5;

  private static final int NUMBER = FIRST_SOCKET + SOCKETS;

  private final ItemMemory stored;
  private final Kinds kinds = new Kinds();
  private ItemMemory passing;
  private boolean reading;

  /**
   * @param remembers whether the transcript will be read
   */
  Memory(boolean remembers) {
    stored = new ItemMemory(remembers ? MOST : WINDOW);
  }

  static int socketBit(int socket) {
    return 1 << FIRST_SOCKET + Math.floorMod(socket, SOCKETS);
  }

  /** An own message's number, or the index of what kind of item it is. */
  static int number(int known) {
    return known >>> NUMBER;
  }

  /** Takes an item in that came on a socket; answers with what was known of it before. */
  int came(int socket, Item item) {
    ItemMemory memory = Kinds.isStored(item) ? stored : passing();
    int known = memory.get(item.id());
    int more = LIVE | socketBit(socket);
    memory.put(item.id(), (known == 0 ? first(item) | fresh() : known) | more);
    return known;
  }

  void accepted(String id, int message) {
    int known = stored.get(id) & (1 << NUMBER) - 1;
    stored.put(id, known | ACCEPTED | fresh() | message << NUMBER);
  }

  /** Takes an item in that stands in a transcript; answers with what was known of it before. */
  int read(Item item) {
    int known = stored.get(item.id());
    stored.put(item.id(), (known == 0 ? first(item) : known) | READ);
    return known;
  }

  /** What is known of an item that the transcript keeps; 0 for nothing. */
  int known(String id) {
    return stored.get(id);
  }

  /** What kind of item it is that is not an own message. */
  String kind(int known) {
    return kinds.inWords(number(known));
  }

  ItemMemory stored() {
    return stored;
  }

  void closed(int socket) {
    int others = ~socketBit(socket);
    stored.change(known -> known & others);
    if (passing != null) {
      passing.change(known -> known & others);
    }
  }

  void reading(boolean now) {
    reading = now;
  }

  private int first(Item item) {
    return kinds.index(item) << NUMBER;
  }

  private int fresh() {
    return reading ? FRESH : 0;
  }

  private ItemMemory passing() {
    if (passing == null) {
      passing = new ItemMemory(PASSING);
    }
    return passing;
  }
}
