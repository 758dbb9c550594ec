package io.connectchat.harness.customer;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/** Wall time that goes on exactly as much as a stage's nanoseconds do. */
final class StandingClock extends Clock {
  static final Instant START = Instant.parse("2026-11-26T00:00:00Z");

  private final LongSupplier nanos;

  StandingClock(LongSupplier nanos) {
    this.nanos = nanos;
  }

  @Override
  public Instant instant() {
    return START.plusNanos(nanos.getAsLong());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
