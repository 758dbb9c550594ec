package io.connectchat.harness.target.plan;

import io.connectchat.harness.contract.Bucket;

/**
 * What a run asks of one bucket.
 *
 * @param perSecond calls a second at the peak
 * @param calls in all
 */
public record Row(Bucket bucket, double perSecond, double calls) {
  /** Sums of fractions are not exact. */
  private static final double ROUNDING = 1e-9;

  /** How much of the bucket's rate is asked for; above 1 is over quota. */
  public double share() {
    return perSecond / bucket.rate();
  }

  /** Whether more is asked for than the quota allows. */
  public boolean isOver() {
    return share() > 1 + ROUNDING;
  }

  /** The shortest time in which all calls could be made, in seconds. */
  double leastSeconds() {
    return Math.max(0, calls - bucket.burst()) / bucket.rate();
  }
}
