package io.connectchat.harness.gatling;

import java.util.concurrent.TimeUnit;

/**
 * The times at which messages are due: whole milliseconds. So those of many customers are due
 * together, and the event loop wakes up once for all of them, which is a third of what a message
 * costs. None is late by it, since it was not meant to be sent before.
 */
final class Tick {
  private static final long NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private Tick() {}

  /** The first one at or after a time, in nanoseconds of the run's clock. */
  static long from(long nanos) {
    return -Math.floorDiv(-nanos, NANOS) * NANOS;
  }
}
