package io.connectchat.harness.latency;

/** Takes in each latency as it comes, from any thread. */
@FunctionalInterface
public interface LatencySink {
  /** A sink that keeps nothing. */
  LatencySink NONE = (leg, nanos) -> {};

  /**
   * A latency has just ended; it must not block and must not throw.
   *
   * @param nanos how long it took, in nanoseconds
   */
  void recorded(Leg leg, long nanos);
}
