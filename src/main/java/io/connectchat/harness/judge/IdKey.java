package io.connectchat.harness.judge;

import java.util.UUID;

/**
 * An Id in 128 bits. Amazon Connect's Ids are UUIDs in small letters, which these bits hold as they
 * are; any other text is hashed. Filled over and over, since it is needed for every frame.
 */
final class IdKey {
  private static final int LENGTH = 36;

  long high;
  long low;

  /** Whether the bits are the Id itself, so that its text can be made up anew. */
  boolean isUuid;

  /** The text that was read last; none after {@link #of}. */
  private String last;

  void read(String id) {
    if (id == last) {
      // One frame or answer is looked up in several places.
      return;
    }
    last = id;
    isUuid = id.length() == LENGTH && readUuid(id);
    if (!isUuid) {
      high = hash(id, 0x9e3779b97f4a7c15L);
      low = hash(id, 0xc2b2ae3d27d4eb4fL);
    }
  }

  /** Becomes the key of an Id that was read before. */
  void of(long oldHigh, long oldLow) {
    last = null;
    high = oldHigh;
    low = oldLow;
  }

  private boolean readUuid(String id) {
    long half = 0;
    for (int i = 0; i < LENGTH; i++) {
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      int digit = dash ? 0 : digit(id.charAt(i));
      if (dash != (id.charAt(i) == '-') || digit < 0) {
        return false;
      }
      if (i == 19) {
        high = half;
      }
      half = dash ? half : half << 4 | digit;
    }
    low = half;
    return true;
  }

  /** Of a small letter or a digit; -1 for anything else, so that no two texts are one key. */
  private static int digit(char c) {
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  }

  static String text(long high, long low) {
    return new UUID(high, low).toString();
  }

  int hash() {
    return (int) mixed(high ^ low);
  }

  private static long hash(String text, long seed) {
    long hash = seed;
    for (int i = 0; i < text.length(); i++) {
      hash = mixed(hash ^ text.charAt(i));
    }
    return hash;
  }

  private static long mixed(long bits) {
    long mixed = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }
}
