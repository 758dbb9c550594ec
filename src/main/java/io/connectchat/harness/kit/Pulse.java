package io.connectchat.harness.kit;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** Whether the machine has time for whoever is watched on it. */
final class Pulse implements AutoCloseable {
  private static final long BEAT = TimeUnit.SECONDS.toNanos(1);

  /** Of a processor's time; beyond it everybody waits. */
  private static final double BUSY = 0.9;

  /** Of the beats; a browser that opens its pages takes all that there is for a while. */
  private static final int MOST_PERCENT = 50;

  private static final long LATE = TimeUnit.SECONDS.toNanos(1);

  private final DoubleSupplier load;
  private final LongSupplier nanoTime;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread made = new Thread(task, "pulse");
            made.setDaemon(true);
            return made;
          });
  private long last;
  private long longest;
  private int beats;
  private int busy;

  /**
   * Does not beat by itself.
   *
   * @param load of all processors, 0 to 1; negative where it is not known
   */
  Pulse(DoubleSupplier load, LongSupplier nanoTime) {
    this.load = load;
    this.nanoTime = nanoTime;
    this.last = nanoTime.getAsLong();
  }

  static Pulse start() {
    Pulse pulse =
        new Pulse(
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)::getCpuLoad,
            System::nanoTime);
    pulse.load.getAsDouble(); // the first says nothing
    pulse.thread.scheduleWithFixedDelay(pulse::beat, BEAT, BEAT, TimeUnit.NANOSECONDS);
    return pulse;
  }

  synchronized void beat() {
    long now = nanoTime.getAsLong();
    longest = Math.max(longest, now - last - BEAT);
    last = now;
    beats++;
    busy += load.getAsDouble() > BUSY ? 1 : 0;
  }

  /** How the machine had no time, in words; empty if it had. */
  synchronized Optional<String> starved() {
    if (longest > LATE) {
      return Optional.of("this machine stood still for %.1f s".formatted(longest / 1e9));
    }
    int percent = beats == 0 ? 0 : 100 * busy / beats;
    return percent > MOST_PERCENT
        ? Optional.of("this machine's processors were taken for " + percent + " % of the time")
        : Optional.empty();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
