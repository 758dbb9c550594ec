package io.connectchat.harness.gatling;

import java.util.Locale;

/** What of a load that is too large would work. */
final class Fitting {
  private Fitting() {}

  /**
   * @param share of the load that fits, below 1
   */
  static String load(Crowd crowd, double share) {
    long injectors = share == 0 ? 0 : (long) Math.ceil(1 / share);
    String less =
        crowd.arrivals() > 0
            ? "about " + rate(crowd.arrivals() * share) + " customers a second"
            : customers((long) (crowd.atOnce() * share));
    return injectors == 0 ? less : less + ", or " + injectors + " injectors";
  }

  private static String customers(long fit) {
    return fit == 0
        ? "not even 1 customer"
        : "about " + fit + (fit == 1 ? " customer" : " customers");
  }

  private static String rate(double rate) {
    return String.format(Locale.ROOT, rate < 10 ? "%.1f" : "%.0f", rate);
  }
}
