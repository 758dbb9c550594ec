package io.connectchat.harness.gatling;

import io.netty.channel.EventLoop;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What goes into Gatling's statistics, many entries at a time: handed over one by one, each would
 * wake Gatling's writer, which costs more than all else of an entry. Each bears its own times, so
 * nobody sees that it came a little later. Thread-safe.
 */
final class Entries {
  private static final long EVERY_MILLIS = 100;

  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean timed = new AtomicBoolean();

  void add(EventLoop loop, Runnable entry) {
    waiting.add(entry);
    if (!timed.get() && timed.compareAndSet(false, true)) {
      loop.schedule(this::due, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void due() {
    timed.set(false);
    handOver();
  }

  /** Hands over what is waiting. */
  void handOver() {
    for (Runnable entry = waiting.poll(); entry != null; entry = waiting.poll()) {
      entry.run();
    }
  }
}
