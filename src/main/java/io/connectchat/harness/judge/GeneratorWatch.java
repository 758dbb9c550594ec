package io.connectchat.harness.judge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/**
 * Collects the signs of a generator that cannot keep up. It is told times and loads and measures
 * none itself, so that it can be tested with exact numbers. Thread-safe.
 */
public final class GeneratorWatch {
  /** A timer that fires later than this after its time is late. */
  public static final long LATE_NANOS = 5_000_000;

  private static final int WINDOW = 5;
  private static final long MS = 1_000_000;

  private final boolean sharedWithFake;
  private final LongAdder timers = new LongAdder();
  private final LongAdder late = new LongAdder();
  private final LongAccumulator pauseNanos = new LongAccumulator(Math::max, 0);
  private final LongAccumulator lagNanos = new LongAccumulator(Math::max, 0);
  private final LongAccumulator filesPercent = new LongAccumulator(Math::max, 0);
  private final Deque<Cpu> window = new ArrayDeque<>();
  private Cpu busiest = new Cpu(1, 0);

  /** Shares of the machine's CPU, 0 to 1: what was idle, and what this process used. */
  private record Cpu(double idle, double own) {
    static Cpu mean(Deque<Cpu> seconds) {
      double idle = seconds.stream().mapToDouble(Cpu::idle).average().orElse(1);
      double own = seconds.stream().mapToDouble(Cpu::own).average().orElse(0);
      return new Cpu(idle, own);
    }
  }

  /**
   * @param sharedWithFake whether the fake runs in this process too
   */
  public GeneratorWatch(boolean sharedWithFake) {
    this.sharedWithFake = sharedWithFake;
  }

  /** A timer fired that was set for a time. */
  public void timer(long intendedNanos, long firedNanos) {
    timers.increment();
    if (firedNanos - intendedNanos > LATE_NANOS) {
      late.increment();
    }
  }

  /** The clock thread woke up later than it wanted by so many nanoseconds. */
  public void pause(long nanos) {
    pauseNanos.accumulate(nanos);
  }

  /** An event loop did what was due so many nanoseconds late. */
  public void loopLag(long nanos) {
    lagNanos.accumulate(nanos);
  }

  /** So many files are open, sockets among them, and so many may be. */
  public void openFiles(long open, long most) {
    filesPercent.accumulate(100 * open / most);
  }

  /**
   * The last second's CPU, as shares of the machine's, 0 to 1.
   *
   * @param own what this process used
   */
  public synchronized void cpu(double idle, double own) {
    window.add(new Cpu(idle, own));
    if (window.size() > WINDOW) {
      window.poll();
    }
    Cpu mean = Cpu.mean(window);
    if (window.size() == WINDOW && mean.idle() < busiest.idle()) {
      busiest = mean;
    }
  }

  /** What the signs say. */
  public synchronized GeneratorHealth health() {
    Map<GeneratorBound, Double> measured = new EnumMap<>(GeneratorBound.class);
    measured.put(GeneratorBound.LATE_STARTS, latePercent());
    measured.put(GeneratorBound.PAUSE, (double) (pauseNanos.get() / MS));
    measured.put(GeneratorBound.LOOP_LAG, (double) (lagNanos.get() / MS));
    measured.put(GeneratorBound.IDLE, (double) Math.round(100 * busiest.idle()));
    measured.put(GeneratorBound.OPEN_FILES, (double) filesPercent.get());
    return new GeneratorHealth(measured, (int) Math.round(100 * busiest.own()), sharedWithFake);
  }

  private double latePercent() {
    long all = timers.sum();
    return all == 0 ? 0 : Math.round(10_000.0 * late.sum() / all) / 100.0;
  }
}
