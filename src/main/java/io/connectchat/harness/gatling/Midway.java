package io.connectchat.harness.gatling;

import java.util.SplittableRandom;

/**
 * Which customers read their transcript in mid-chat, and after which of their messages: the first
 * customer always, so that each run judges it, and then evenly; the message is the seed's.
 *
 * @param share of the customers, from 0 to 1
 * @param messages how many each customer says
 */
record Midway(double share, long seed, int messages) {

  /** After which message, from 1; 0 for never. */
  int after(int customer) {
    boolean reads = Math.ceil(customer * share) > Math.ceil((customer - 1) * share);
    return reads && messages > 0 ? 1 + new SplittableRandom(seed - customer).nextInt(messages) : 0;
  }
}
