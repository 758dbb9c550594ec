package io.connectchat.harness.probe;

import io.connectchat.harness.evidence.History.Stall;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Ticks on the threads that take the time of what comes. A tick that is late shows that this
 * process did not get to run: a second of the service may be one of a busy machine then.
 */
final class Metronome {
  private static final long PERIOD = Duration.ofMillis(25).toNanos();
  private static final long LATE = Duration.ofMillis(100).toNanos();

  private final List<Stall> stalls = new ArrayList<>();
  private volatile boolean stopped;

  /** Ticks on one more thread, until it is stopped. */
  void tickOn(EventLoop loop) {
    next(loop, System.nanoTime());
  }

  private void next(EventLoop loop, long before) {
    if (!stopped && !loop.isShuttingDown()) {
      loop.schedule(() -> tick(loop, before), PERIOD, TimeUnit.NANOSECONDS);
    }
  }

  private void tick(EventLoop loop, long before) {
    long now = System.nanoTime();
    if (now - before - PERIOD > LATE) {
      synchronized (stalls) {
        stalls.add(new Stall(before, now));
      }
    }
    next(loop, now);
  }

  /** When there was no tick though one was due. */
  List<Stall> stalls() {
    synchronized (stalls) {
      return List.copyOf(stalls);
    }
  }

  void stop() {
    stopped = true;
  }
}
