package io.connectchat.harness.target;

import io.connectchat.harness.contract.Bucket;

/**
 * Hands out places for calls, evenly at a little less than a bucket's rate. The bucket's burst is
 * left unused: it is the room for what the network does to the distances between calls.
 */
final class Pacer {
  /** The share of a quota's rate that is used. */
  static final double SHARE = 0.97;

  private static final double NANOS = 1e9;

  private final String name;
  private final long everyNanos;
  private long nextNanos;
  private boolean begun;
  private long calls;
  private long sumNanos;
  private long longestNanos;

  Pacer(Bucket bucket) {
    this(bucket.name(), bucket.rate() * SHARE);
  }

  /**
   * @param rate calls a second
   */
  Pacer(String name, double rate) {
    this.name = name;
    this.everyNanos = (long) Math.ceil(NANOS / rate);
  }

  boolean isSlowerThan(Pacer other) {
    return everyNanos > other.everyNanos;
  }

  /** Nanoseconds from now until the next place, which is taken by this. */
  synchronized long reserve(long nanos) {
    long wait = begun ? Math.max(0, nextNanos - nanos) : 0;
    begun = true;
    nextNanos = nanos + wait + everyNanos;
    if (wait > 0) {
      calls++;
      sumNanos += wait;
      longestNanos = Math.max(longestNanos, wait);
    }
    return wait;
  }

  synchronized Pacing.Waited waited() {
    return new Pacing.Waited(name, calls, sumNanos, longestNanos);
  }
}
