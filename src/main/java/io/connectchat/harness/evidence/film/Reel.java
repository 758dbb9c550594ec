package io.connectchat.harness.evidence.film;

import java.util.ArrayList;
import java.util.List;

/**
 * Bytes of shots, one after the other, up to a bound; beyond it the oldest go. It grows as it
 * fills, since most customers say little.
 */
final class Reel {
  private static final int FIRST = 128;

  /** Two bytes before each shot say how long it is. */
  private static final int LENGTH = 2;

  private final int most;
  private byte[] ring = new byte[0];
  private int start;
  private int used;
  private long dropped;

  Reel(int most) {
    this.most = most;
  }

  /** Whether a shot of so many bytes fits without another going. */
  boolean hasRoomFor(int length) {
    return used + LENGTH + length <= most;
  }

  void add(byte[] shot) {
    add(shot, shot.length);
  }

  /**
   * @param shot what it begins with
   * @param length how much of it
   */
  void add(byte[] shot, int length) {
    int needed = LENGTH + length;
    while (used > 0 && used + needed > most) {
      drop();
    }
    if (needed > most) {
      dropped++;
      return;
    }
    if (used + needed > ring.length) {
      grow(used + needed);
    }
    put(used, (byte) (length >> 8));
    put(used + 1, (byte) length);
    int from = place(used + LENGTH);
    int first = Math.min(length, ring.length - from);
    System.arraycopy(shot, 0, ring, from, first);
    System.arraycopy(shot, first, ring, 0, length - first);
    used += needed;
  }

  private void drop() {
    int length = LENGTH + lengthAt(0);
    start = (start + length) % ring.length;
    used -= length;
    dropped++;
  }

  private void grow(int needed) {
    int size = Math.max(FIRST, ring.length);
    while (size < needed) {
      size *= 2;
    }
    byte[] larger = new byte[Math.min(size, most)];
    for (int i = 0; i < used; i++) {
      larger[i] = at(i);
    }
    ring = larger;
    start = 0;
  }

  /** The shots, the oldest first. */
  List<byte[]> shots() {
    List<byte[]> shots = new ArrayList<>();
    for (int i = 0; i < used; i += LENGTH + lengthAt(i)) {
      byte[] shot = new byte[lengthAt(i)];
      for (int j = 0; j < shot.length; j++) {
        shot[j] = at(i + LENGTH + j);
      }
      shots.add(shot);
    }
    return shots;
  }

  /** How many shots have gone to make room. */
  long dropped() {
    return dropped;
  }

  /** Bytes that it holds on to. */
  int size() {
    return ring.length;
  }

  /** Without what it does not use; nothing may be added any more. */
  void trim() {
    byte[] exact = new byte[used];
    for (int i = 0; i < used; i++) {
      exact[i] = at(i);
    }
    ring = exact;
    start = 0;
  }

  private int lengthAt(int offset) {
    return (at(offset) & 0xff) << 8 | at(offset + 1) & 0xff;
  }

  private byte at(int offset) {
    return ring[place(offset)];
  }

  private void put(int offset, byte value) {
    ring[place(offset)] = value;
  }

  private int place(int offset) {
    int place = start + offset;
    return place < ring.length ? place : place - ring.length;
  }
}
