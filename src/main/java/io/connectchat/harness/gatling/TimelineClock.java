package io.connectchat.harness.gatling;

import io.connectchat.harness.report.timeline.RunTimeline;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Takes a sample of the run each second. A thread of its own, since samples go to a disk. */
final class TimelineClock implements AutoCloseable {
  private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final RunTimeline timeline;
  private final LongSupplier nanos;
  private final Thread thread = new Thread(this::run, "connect-chat-timeline");
  private volatile boolean closed;

  TimelineClock(RunTimeline timeline, LongSupplier nanos) {
    this.timeline = timeline;
    this.nanos = nanos;
    thread.setDaemon(true);
  }

  /** The run starts now. */
  void start() {
    timeline.begins(nanos.getAsLong());
    thread.start();
  }

  /** No sample is taken any more when this has returned. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    long next = nanos.getAsLong();
    while (!closed) {
      long now = nanos.getAsLong();
      if (now >= next) {
        timeline.sample(now);
        next += SECOND_NANOS * (1 + (now - next) / SECOND_NANOS);
      }
      LockSupport.parkNanos(next - now);
    }
  }
}
