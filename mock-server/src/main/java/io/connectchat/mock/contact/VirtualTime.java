package io.connectchat.mock.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Time that stands still until it is moved. What is due on the way happens at its exact moment, in
 * order of time, those of one moment in the order in which they were set.
 */
public final class VirtualTime extends Clock implements Timers {
  private final Object moving = new Object();
  private final PriorityQueue<Pending> pending =
      new PriorityQueue<>(Comparator.comparing(Pending::due).thenComparingLong(Pending::sequence));
  private Instant now;
  private long sequence;

  private record Pending(Instant due, long sequence, Runnable task) {}

  public VirtualTime(Instant start) {
    this.now = start;
  }

  /**
   * Moves time; when this returns, all that was due has been done. Two moves at once queue up.
   *
   * @param by zero or more; zero does what is due now
   * @return the time then
   */
  public Instant advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("time goes forward only, but was asked for " + by);
    }
    synchronized (moving) {
      Instant goal = instant().plus(by);
      for (Optional<Runnable> next = next(goal); next.isPresent(); next = next(goal)) {
        next.get().run();
      }
      return goal;
    }
  }

  // Tasks run outside this lock, as they take those of contacts, whose holders set timers.
  private synchronized Optional<Runnable> next(Instant goal) {
    if (pending.isEmpty() || pending.peek().due().isAfter(goal)) {
      now = goal;
      return Optional.empty();
    }
    Pending next = pending.remove();
    now = next.due();
    return Optional.of(next.task());
  }

  @Override
  public synchronized Timer after(Duration delay, Runnable task) {
    Pending timer = new Pending(now.plus(delay), sequence++, task);
    pending.add(timer);
    return () -> cancel(timer);
  }

  private synchronized void cancel(Pending timer) {
    pending.remove(timer);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** Throws, as nothing in the fake knows any zone but UTC. */
  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("virtual time is in UTC");
  }
}
