package io.connectchat.harness.gatling;

import java.util.SplittableRandom;

/** A share of the customers, the same ones for the same seed. */
record Share(double share, long seed) {
  boolean holds(int customer) {
    return share >= 1 || new SplittableRandom(seed + customer).nextDouble() < share;
  }
}
