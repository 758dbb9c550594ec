package io.connectchat.mock.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The time that items of one contact bear: whole milliseconds that never go back, whatever the
 * machine's clock does, since clients sort by it. Guarded by the contact's lock.
 */
final class AbsoluteTime {
  private final Clock clock;
  private Instant last = Instant.EPOCH;

  AbsoluteTime(Clock clock) {
    this.clock = clock;
  }

  Instant next() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (now.isAfter(last)) {
      last = now;
    }
    return last;
  }
}
