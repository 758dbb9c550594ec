package io.connectchat.harness.judge;

/**
 * How many customers there were.
 *
 * @param failed those that could not start, connect, subscribe, send or disconnect, or were cut off
 * @param cut those of the failed that were only cut off, as the run was cut short
 * @param peak most at once
 * @param neverCame those that were to come and did not, as the run ended early
 * @param endedEarly those of the failed whose chat was ended, as chat.ended told them, before they
 *     had said all
 */
public record Customers(
    int started, int completed, int failed, int cut, int peak, int neverCame, int endedEarly) {
  static final Customers NONE = new Customers(0, 0, 0, 0, 0);

  /** All that were to come have come, and no chat was ended early. */
  public Customers(int started, int completed, int failed, int cut, int peak) {
    this(started, completed, failed, cut, peak, 0, 0);
  }

  Customers opened() {
    int now = started + 1 - completed - failed;
    return new Customers(
        started + 1, completed, failed, cut, Math.max(peak, now), neverCame, endedEarly);
  }

  Customers closed(boolean hasFailed, boolean wasEndedEarly, boolean wasCut) {
    return hasFailed || wasCut
        ? new Customers(
            started,
            completed,
            failed + 1,
            cut + (hasFailed ? 0 : 1),
            peak,
            neverCame,
            endedEarly + (wasEndedEarly ? 1 : 0))
        : new Customers(started, completed + 1, failed, cut, peak, neverCame, endedEarly);
  }

  Customers missing(int customers) {
    return new Customers(started, completed, failed, cut, peak, customers, endedEarly);
  }
}
