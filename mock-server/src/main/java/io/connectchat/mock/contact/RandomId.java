package io.connectchat.mock.contact;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Makes ids of items and requests. Nobody has to be kept from guessing them, so no thread waits for
 * the one source of secure random numbers.
 */
public final class RandomId {
  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT = 1L << 63;

  private RandomId() {}

  /** A new UUID of version 4. */
  public static String next() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long most = random.nextLong() & ~0xF000L | VERSION_4;
    long least = random.nextLong() & ~(3L << 62) | VARIANT;
    return new UUID(most, least).toString();
  }
}
