package io.connectchat.mock.contact;

import java.time.Clock;
import java.time.Instant;

/**
 * The time that items of one contact bear: whole milliseconds that never go back, whatever the
 * machine's clock does, since clients sort by it. Guarded by the contact's lock.
 */
final class AbsoluteTime {
  private final Clock clock;

  /** As a number: what is old and points to what is new costs a garbage collector time. */
  private long lastMillis;

  AbsoluteTime(Clock clock) {
    this.clock = clock;
  }

  Instant next() {
    lastMillis = Math.max(lastMillis, clock.millis());
    return Instant.ofEpochMilli(lastMillis);
  }
}
