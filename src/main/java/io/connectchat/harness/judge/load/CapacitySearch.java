package io.connectchat.harness.judge.load;

import io.connectchat.harness.judge.LatencyLimit;
import io.connectchat.harness.latency.LatencySink;
import io.connectchat.harness.latency.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongSupplier;

/**
 * Looks for the highest rate of arrivals at which every limit holds. Levels follow one another from
 * the first arrival on; whatever is seen belongs to the level in which it was begun, so that a
 * level does not answer for the crowd of the next one. The search is over when a level broke, or
 * after the last. Thread-safe.
 */
public final class CapacitySearch implements LatencySink {
  /** Levels are looked at so often and no more: each look sums histograms up. */
  private static final long BETWEEN_NANOS = 200_000_000L;

  private static final long NOT_BEGUN = Long.MIN_VALUE;

  private final int asked;
  private final IntToDoubleFunction rates;
  private final long holdNanos;
  private final List<LatencyLimit> limits;
  private final LongSupplier nanoTime;
  private final List<Level> levels = new CopyOnWriteArrayList<>();
  private final long graceNanos;

  private volatile long begun = NOT_BEGUN;
  private volatile boolean found;
  private long lookedAt;
  private int judged;

  /**
   * @param asked how many levels at the most
   * @param rates the rate of each, in customers a second, by its number from 0
   * @param limits on latency; that nobody fails and nothing is lost is asked for anyway
   */
  public CapacitySearch(
      int asked,
      IntToDoubleFunction rates,
      long holdNanos,
      List<LatencyLimit> limits,
      LongSupplier nanoTime) {
    this.asked = asked;
    this.rates = rates;
    this.holdNanos = holdNanos;
    this.limits = List.copyOf(limits);
    this.nanoTime = nanoTime;
    // What was begun at the end of a level and is within its limit has come by then.
    double longest = limits.stream().mapToDouble(LatencyLimit::millis).max().orElse(0);
    this.graceNanos = Math.min(holdNanos, (long) (longest * 1e6));
  }

  /** A customer comes. */
  public void arrived(long nanos) {
    begin(nanos);
    if (at(nanos) < asked) {
      level(at(nanos)).arrived();
    }
  }

  @Override
  public void recorded(Leg leg, long nanos) {
    int at = at(nanoTime.getAsLong() - nanos);
    if (at < levels.size()) {
      levels.get(at).recorded(leg, nanos);
    }
  }

  /** A customer could not go on, for something that it began at this time. */
  public void failed(String why, long nanos) {
    int at = at(nanos);
    if (at < levels.size()) {
      levels.get(at).failed(why);
      found = true;
    }
  }

  /** A message that was sent at this time did not come back. */
  public void undelivered(long nanos) {
    int at = at(nanos);
    if (at < levels.size()) {
      levels.get(at).undelivered();
      found = true;
    }
  }

  /** Whether more customers are wanted. Looks at levels whose time is over. */
  public boolean goesOn() {
    long now = nanoTime.getAsLong();
    if (begun != NOT_BEGUN && !found) {
      look(now);
    }
    return !found;
  }

  /**
   * What is found when everybody has gone.
   *
   * @param interrupted whether the run was cut short
   */
  public synchronized CapacityResult result(boolean interrupted) {
    int lasted = interrupted ? at(nanoTime.getAsLong()) : asked;
    levels.forEach(level -> level.judge(limits));
    List<LevelResult> results = new ArrayList<>();
    boolean broke = false;
    for (Level level : levels) {
      LevelResult result = level.result(!broke && results.size() < lasted);
      results.add(result);
      broke |= result.outcome() == LevelResult.Outcome.BROKE;
    }
    return new CapacityResult(results, asked);
  }

  private synchronized void look(long now) {
    if (now - lookedAt < BETWEEN_NANOS && lookedAt != 0) {
      return;
    }
    lookedAt = now;
    while (judged < levels.size() && now - begun >= (judged + 1) * holdNanos + graceNanos) {
      Level level = levels.get(judged++);
      level.judge(limits);
      found |= level.isBroken();
    }
  }

  private synchronized void begin(long nanos) {
    if (begun == NOT_BEGUN) {
      begun = nanos;
    }
  }

  private Level level(int at) {
    if (at >= levels.size()) {
      grow(at);
    }
    return levels.get(at);
  }

  private synchronized void grow(int at) {
    while (levels.size() <= at) {
      levels.add(new Level(rates.applyAsDouble(levels.size())));
    }
  }

  /** The number of the level that a time is in. */
  private int at(long nanos) {
    return begun == NOT_BEGUN ? 0 : (int) (Math.max(0, nanos - begun) / holdNanos);
  }
}
