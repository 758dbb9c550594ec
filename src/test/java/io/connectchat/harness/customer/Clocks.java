package io.connectchat.harness.customer;

import java.time.Clock;
import java.util.function.LongSupplier;

/** A test's own time for customers. */
public final class Clocks {
  private Clocks() {}

  /** The same with a monotonic clock of the test's; wall time and timers stay the machine's. */
  public static Transport nanos(Transport transport, LongSupplier nanos) {
    return transport.on(nanos, Clock.systemUTC());
  }
}
