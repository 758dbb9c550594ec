package io.connectchat.harness.latency;

import org.HdrHistogram.Histogram;

/** Takes in what a leg took in one interval of a run. */
@FunctionalInterface
public interface IntervalSink {
  /**
   * Called for each leg when an interval ends, in the order of {@link Leg}.
   *
   * @param interval in nanoseconds, stamped with the interval's start and end; it is emptied and
   *     used again afterwards, so what is to be kept must be copied
   */
  void interval(Leg leg, Histogram interval);
}
