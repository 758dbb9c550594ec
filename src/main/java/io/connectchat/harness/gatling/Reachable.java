package io.connectchat.harness.gatling;

import io.connectchat.harness.gatling.calibration.Reach;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.Locale;
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

  /**
   * How much was to be done on this machine when it was measured.
   *
   * @param load processes that wanted to run, over the last minute; negative where nobody knows
   */
  record Busy(double load, int cores) {
    /** Now. */
    static Busy now() {
      OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
      return new Busy(machine.getSystemLoadAverage(), machine.getAvailableProcessors());
    }

    private String inWords() {
      return load <= 2.0 * cores
          ? ""
          : String.format(
              Locale.ROOT,
              " (this machine is busy with other work, load average %.0f on %d cores: try again when"
                  + " it is not)",
              load,
              cores);
    }
  }

  /** What was measured and what is asked for, in one line. */
  static String inWords(Crowd crowd, Reach reach) {
    return String.format(
        Locale.ROOT,
        "this machine injects about %.0f messages and %.0f chats a second; the load asks for %s%s",
        reach.messages(),
        reach.chats(),
        crowd.messages() == 0
            ? "as many messages as it can get"
            : String.format(Locale.ROOT, "%.0f messages a second", crowd.messages()),
        crowd.arrivals() == 0
            ? ""
            : String.format(Locale.ROOT, " and %.0f chats a second", crowd.arrivals()));
  }

  /** Why the load is out of reach and what would work, in one line; empty when it is not. */
  static Optional<String> refusal(Crowd crowd, Reach reach, Busy busy) {
    double share =
        Math.min(share(reach.messages(), crowd.messages()), share(reach.chats(), crowd.arrivals()));
    if (share >= 1) {
      return Optional.empty();
    }
    return Optional.of(
        "the load is out of reach: "
            + inWords(crowd, reach)
            + busy.inWords()
            + "; what would work: "
            + Fitting.load(crowd, share)
            + (crowd.messages() > reach.messages() ? ", or a longer chat.thinkTime" : "")
            + "; chat.calibrate=false tries it all the same");
  }

  private static double share(double possible, double asked) {
    return asked == 0 ? 1 : possible / asked;
  }
}
