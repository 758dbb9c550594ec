package io.connectchat.harness.gatling;

import io.connectchat.harness.judge.GeneratorWatch;
import io.netty.channel.EventLoop;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Asks each event loop of the customers ten times a second for an answer at a time, and tells how
 * late it comes: a loop that is held up holds up all its customers.
 */
final class LoopLag {
  private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final GeneratorWatch watch;
  private final LongSupplier nanos;
  private final BooleanSupplier over;
  private final Set<EventLoop> watched = ConcurrentHashMap.newKeySet();

  /**
   * @param over whether the run is; nothing is asked from then on
   */
  LoopLag(GeneratorWatch watch, LongSupplier nanos, BooleanSupplier over) {
    this.watch = watch;
    this.nanos = nanos;
    this.over = over;
  }

  /** From now on this loop is watched. Any number of calls watch it once. */
  void watch(EventLoop loop) {
    if (watched.add(loop)) {
      ask(loop, nanos.getAsLong() + PERIOD_NANOS);
    }
  }

  private void ask(EventLoop loop, long dueNanos) {
    loop.schedule(
        () -> {
          long now = nanos.getAsLong();
          watch.loopLag(now - dueNanos);
          if (!over.getAsBoolean()) {
            ask(loop, now + PERIOD_NANOS);
          }
        },
        dueNanos - nanos.getAsLong(),
        TimeUnit.NANOSECONDS);
  }
}
