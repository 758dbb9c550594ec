package io.connectchat.harness.gatling;

import com.sun.management.OperatingSystemMXBean;
import io.connectchat.harness.judge.GeneratorWatch;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A clock thread: notices when this process stands still, and how idle the machine is. */
final class GeneratorSampler implements AutoCloseable {
  private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final GeneratorWatch watch;
  private final Thread thread = new Thread(this::sample, "connect-chat-clock");
  private volatile boolean closed;

  private GeneratorSampler(GeneratorWatch watch) {
    this.watch = watch;
    thread.setDaemon(true);
  }

  static GeneratorSampler of(GeneratorWatch watch) {
    return new GeneratorSampler(watch);
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
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    machine.getCpuLoad();
    long lastSecond = System.nanoTime();
    while (!closed) {
      long before = System.nanoTime();
      LockSupport.parkNanos(TICK_NANOS);
      long now = System.nanoTime();
      watch.pause(now - before - TICK_NANOS);
      if (now - lastSecond >= SECOND_NANOS) {
        lastSecond = now;
        double load = machine.getCpuLoad();
        if (load >= 0) {
          watch.idle(1 - load);
        }
      }
    }
  }
}
