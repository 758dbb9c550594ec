package io.connectchat.harness.gatling;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import io.connectchat.harness.judge.GeneratorWatch;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * A clock thread: notices when this process stands still, how idle the machine is, and how many
 * files are open.
 */
final class GeneratorSampler implements AutoCloseable {
  private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** Counting open files means listing them: with thousands of sockets that takes milliseconds. */
  private static final int SECONDS_BETWEEN_FILES = 5;

  private final GeneratorWatch watch;
  private final LongSupplier nanos;
  private final OperatingSystemMXBean machine =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final Thread thread = new Thread(this::sample, "connect-chat-clock");
  private volatile boolean closed;

  private GeneratorSampler(GeneratorWatch watch, LongSupplier nanos) {
    this.watch = watch;
    this.nanos = nanos;
    thread.setDaemon(true);
  }

  static GeneratorSampler of(GeneratorWatch watch, LongSupplier nanos) {
    return new GeneratorSampler(watch, nanos);
  }

  void start() {
    thread.start();
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }

  private void sample() {
    machine.getCpuLoad();
    machine.getProcessCpuLoad();
    long lastSecond = nanos.getAsLong();
    int seconds = 0;
    while (!closed) {
      long before = nanos.getAsLong();
      LockSupport.parkNanos(TICK_NANOS);
      long now = nanos.getAsLong();
      watch.pause(now - before - TICK_NANOS);
      if (now - lastSecond >= SECOND_NANOS) {
        lastSecond = now;
        cpu();
        if (seconds++ % SECONDS_BETWEEN_FILES == 0) {
          files();
        }
      }
    }
  }

  private void cpu() {
    double load = machine.getCpuLoad();
    double own = machine.getProcessCpuLoad();
    if (load >= 0 && own >= 0) {
      watch.cpu(1 - load, own);
    }
  }

  private void files() {
    if (machine instanceof UnixOperatingSystemMXBean unix) {
      watch.openFiles(unix.getOpenFileDescriptorCount(), unix.getMaxFileDescriptorCount());
    }
  }
}
