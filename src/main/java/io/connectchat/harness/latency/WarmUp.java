package io.connectchat.harness.latency;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** The first time of a run, whose latencies are those of cold code. Thread-safe. */
final class WarmUp {
  static final WarmUp NONE = new WarmUp(() -> 0, 0);

  private final LongSupplier nanos;
  private final long until;
  private final LongAdder leftOut = new LongAdder();

  /**
   * @param until what begins before this is left out
   */
  WarmUp(LongSupplier nanos, long until) {
    this.nanos = nanos;
    this.until = until;
  }

  /** Whether what ends now and took so long counts; what does not is counted here. */
  boolean counts(long tookNanos) {
    if (this == NONE || nanos.getAsLong() - tookNanos - until >= 0) {
      return true;
    }
    leftOut.increment();
    return false;
  }

  long leftOut() {
    return leftOut.sum();
  }
}
