package io.connectchat.harness.gatling;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.OptionalLong;

/** Whether this process may open as many files as a run needs; each connection is one. */
final class OpenFiles {
  /** Jars, logs, and what else a JVM has open. */
  private static final long BESIDES = 500;

  private OpenFiles() {}

  /**
   * Refuses a run that would run out of open files. Each customer has a WebSocket. HTTP connections
   * are shared: there is one for each call that is under way, and enough for a target that takes a
   * second for each.
   *
   * @param embedded whether the fake's ends of the connections are in this process too
   * @throws Unreachable naming what is needed, what there is, and what would work
   */
  static void check(Crowd crowd, boolean embedded, OptionalLong most) {
    long calls = Math.min(crowd.atOnce(), (long) Math.ceil(crowd.calls()));
    long connections = (crowd.atOnce() + calls) * (embedded ? 2 : 1);
    if (most.isEmpty() || connections + BESIDES <= most.getAsLong()) {
      return;
    }
    double fits = Math.max(0, most.getAsLong() - BESIDES) / (double) connections;
    throw new Unreachable(
        String.format(
            "%d customers at once need about %d open files (a WebSocket each, %d HTTP"
                + " connections%s), and this process may open %d; what would work: ulimit -n %d,"
                + " or %s%s",
            crowd.atOnce(),
            connections + BESIDES,
            calls,
            embedded ? ", all with both ends, as the fake is in this process" : "",
            most.getAsLong(),
            connections + BESIDES,
            Fitting.load(crowd, fits),
            embedded ? ", or the fake in a process of its own" : ""));
  }

  /** The limit of this process, where the system has one. */
  static OptionalLong limit() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? OptionalLong.of(unix.getMaxFileDescriptorCount())
        : OptionalLong.empty();
  }
}
