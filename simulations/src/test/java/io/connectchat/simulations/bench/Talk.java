package io.connectchat.simulations.bench;

/**
 * A load: customers who come in the ramp, and then talk at an even rate.
 *
 * @param perSecond messages a second of all customers together
 * @param warmUpSeconds behind the ramp, before what counts
 * @param seconds that count
 */
record Talk(int customers, double perSecond, int warmUpSeconds, int seconds) {
  private static final int ARRIVING_A_SECOND = 200;

  int rampSeconds() {
    return Math.max(1, customers / ARRIVING_A_SECOND);
  }

  /** From one message of a customer to its next. */
  long thinkMillis() {
    return Math.round(1_000 * customers / perSecond);
  }

  /** Of each customer: enough for everybody to be there until the end. */
  int messages() {
    long millis = 1_000L * (rampSeconds() + warmUpSeconds + seconds + 4);
    return (int) Math.max(2, Math.ceil((double) millis / thinkMillis()));
  }
}
