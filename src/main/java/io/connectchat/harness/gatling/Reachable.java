package io.connectchat.harness.gatling;

import io.connectchat.harness.gatling.calibration.Reach;
import java.util.Optional;

/** Holds what a load asks for against what this machine can inject. */
final class Reachable {
  /** From here on it is worth three seconds to find out. */
  static final Crowd LARGE = new Crowd(2_000, 50, 500);

  private Reachable() {}

  static boolean isLarge(Crowd crowd) {
    return crowd.atOnce() >= LARGE.atOnce()
        || crowd.arrivals() >= LARGE.arrivals()
        || crowd.messages() >= LARGE.messages();
  }

  /** What was measured and what is asked for, in one line. */
  static String inWords(Crowd crowd, Reach reach) {
    return String.format(
        "this machine injects about %.0f messages and %.0f chats a second; the load asks for %s"
            + " and %s",
        reach.messages(),
        reach.chats(),
        crowd.messages() == 0 ? "all it can get" : String.format("%.0f", crowd.messages()),
        crowd.arrivals() == 0 ? "as they come" : String.format("%.0f", crowd.arrivals()));
  }

  /** Why the load is out of reach and what would work, in one line; empty when it is not. */
  static Optional<String> refusal(Crowd crowd, Reach reach) {
    double share =
        Math.min(share(reach.messages(), crowd.messages()), share(reach.chats(), crowd.arrivals()));
    if (share >= 1) {
      return Optional.empty();
    }
    return Optional.of(
        "the load is out of reach: "
            + inWords(crowd, reach)
            + "; what would work: "
            + Fitting.load(crowd, share)
            + (crowd.messages() > reach.messages() ? ", or a longer chat.thinkTime" : "")
            + "; chat.calibrate=false tries it all the same");
  }

  private static double share(double possible, double asked) {
    return asked == 0 ? 1 : possible / asked;
  }
}
