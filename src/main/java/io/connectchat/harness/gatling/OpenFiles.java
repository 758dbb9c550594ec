package io.connectchat.harness.gatling;

import com.sun.management.UnixOperatingSystemMXBean;
import io.connectchat.harness.settings.Load;
import java.lang.management.ManagementFactory;
import java.util.OptionalLong;

/** Whether this process may open as many files as a run needs; each WebSocket is one. */
final class OpenFiles {
  /** Jars, logs, and HTTP connections, which are shared and few. */
  private static final long BESIDES = 500;

  private OpenFiles() {}

  /**
   * Refuses a run that would run out of open files.
   *
   * @param embedded whether the fake's ends of the WebSockets are in this process too
   * @throws Unreachable naming what is needed and what there is
   */
  static void check(Load load, boolean embedded, OptionalLong most) {
    // An open model without a bound has as many at once as the service makes it.
    long customers = load.mostAtOnce().orElse(0);
    long needed = customers * (embedded ? 2 : 1) + BESIDES;
    if (most.isPresent() && needed > most.getAsLong()) {
      throw new Unreachable(
          String.format(
              "%d customers at once need about %d open files%s, and this process may open %d;"
                  + " raise the limit (ulimit -n), lower chat.customers%s",
              customers,
              needed,
              embedded ? " (two for each WebSocket, as the fake is in the same process)" : "",
              most.getAsLong(),
              embedded ? ", or run the fake in a process of its own" : ""));
    }
  }

  /** The limit of this process, where the system has one. */
  static OptionalLong limit() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? OptionalLong.of(unix.getMaxFileDescriptorCount())
        : OptionalLong.empty();
  }
}
