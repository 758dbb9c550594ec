package io.connectchat.simulations;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that another process does and that nobody announces. */
final class Eventually {
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private Eventually() {}

  static void holds(String what, BooleanSupplier condition) {
    long began = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - began > MOST_NANOS) {
        throw new AssertionError("did not happen within a minute: " + what);
      }
      LockSupport.parkNanos(BETWEEN_NANOS);
    }
  }
}
