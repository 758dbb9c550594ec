package io.connectchat.harness.judge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/**
 * Collects the signs of a generator that cannot keep up. It is told times and loads and measures
 * none itself, so that it can be tested with exact numbers.
 */
public final class GeneratorWatch {
  /** A timer that fires later than this after its time is late. */
  public static final long LATE_NANOS = 5_000_000;

  /** More late timers than this, in per cent, and the generator is saturated. */
  static final double MOST_LATE_PERCENT = 1;

  /** A longer pause than this, in milliseconds, and it is. */
  static final long LONGEST_PAUSE_MS = 100;

  /** Less idle CPU than this, in per cent over five seconds, and it is. */
  static final int LEAST_IDLE_PERCENT = 20;

  private static final int WINDOW = 5;

  private final LongAdder timers = new LongAdder();
  private final LongAdder late = new LongAdder();
  private final Deque<Double> idle = new ArrayDeque<>();
  private long maxPauseNanos;
  private double minIdle = 1;

  /** A timer fired that was set for a time. */
  public void timer(long intendedNanos, long firedNanos) {
    timers.increment();
    if (firedNanos - intendedNanos > LATE_NANOS) {
      late.increment();
    }
  }

  /** The clock thread woke up later than it wanted by so many nanoseconds. */
  public synchronized void pause(long nanos) {
    maxPauseNanos = Math.max(maxPauseNanos, nanos);
  }

  /** The share of the machine's CPU that was idle in the last second, 0 to 1. */
  public synchronized void idle(double share) {
    idle.add(share);
    if (idle.size() > WINDOW) {
      idle.poll();
    }
    if (idle.size() == WINDOW) {
      double mean = idle.stream().mapToDouble(Double::doubleValue).average().orElse(1);
      minIdle = Math.min(minIdle, mean);
    }
  }

  /** What the signs say. */
  public synchronized GeneratorHealth health() {
    double latePercent =
        timers.sum() == 0 ? 0 : Math.round(10_000.0 * late.sum() / timers.sum()) / 100.0;
    long pauseMs = maxPauseNanos / 1_000_000;
    int idlePercent = (int) Math.round(100 * minIdle);
    List<String> why = new ArrayList<>();
    if (latePercent > MOST_LATE_PERCENT) {
      why.add(String.format(Locale.ROOT, "%.2f %% of the messages started late", latePercent));
    }
    if (pauseMs > LONGEST_PAUSE_MS) {
      why.add("this process stood still for " + pauseMs + " ms");
    }
    if (idlePercent < LEAST_IDLE_PERCENT) {
      why.add("the CPU was only " + idlePercent + " % idle for five seconds");
    }
    return new GeneratorHealth(latePercent, pauseMs, idlePercent, List.copyOf(why));
  }
}
