package io.connectchat.harness.judge;

/**
 * How many customers there were.
 *
 * @param failed those that could not start, connect, subscribe, send or disconnect, or were cut off
 * @param cut those of the failed that were only cut off, as the run was cut short
 * @param peak most at once
 * @param neverCame those that were to come and did not, as the run ended early
 */
public record Customers(int started, int completed, int failed, int cut, int peak, int neverCame) {
  static final Customers NONE = new Customers(0, 0, 0, 0, 0);

  /** All that were to come have come. */
  public Customers(int started, int completed, int failed, int cut, int peak) {
    this(started, completed, failed, cut, peak, 0);
  }

  Customers opened() {
    int now = started + 1 - completed - failed;
    return new Customers(started + 1, completed, failed, cut, Math.max(peak, now), neverCame);
  }

  Customers closed(boolean hasFailed, boolean wasCut) {
    return hasFailed || wasCut
        ? new Customers(started, completed, failed + 1, cut + (hasFailed ? 0 : 1), peak, neverCame)
        : new Customers(started, completed + 1, failed, cut, peak, neverCame);
  }

  Customers missing(int customers) {
    return new Customers(started, completed, failed, cut, peak, customers);
  }
}
