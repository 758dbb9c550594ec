package io.connectchat.harness.judge;

/**
 * How many customers there were.
 *
 * @param failed those that could not start, connect, subscribe, send or disconnect, or were cut off
 * @param cut those of the failed that were only cut off, as the run was cut short
 * @param peak most at once
 */
public record Customers(int started, int completed, int failed, int cut, int peak) {
  static final Customers NONE = new Customers(0, 0, 0, 0, 0);

  Customers opened() {
    int now = started + 1 - completed - failed;
    return new Customers(started + 1, completed, failed, cut, Math.max(peak, now));
  }

  Customers closed(boolean hasFailed, boolean wasCut) {
    return hasFailed || wasCut
        ? new Customers(started, completed, failed + 1, cut + (hasFailed ? 0 : 1), peak)
        : new Customers(started, completed + 1, failed, cut, peak);
  }
}
