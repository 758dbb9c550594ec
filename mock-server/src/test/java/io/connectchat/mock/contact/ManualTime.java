package io.connectchat.mock.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Time that stands still until a test moves it; timers run as it passes them. */
public final class ManualTime extends Clock implements Timers {
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");
  private final List<Pending> pending = new ArrayList<>();

  private record Pending(Instant due, Runnable task) {}

  @Override
  public Timer after(Duration delay, Runnable task) {
    Pending timer = new Pending(now.plus(delay), task);
    pending.add(timer);
    return () -> pending.remove(timer);
  }

  public void advance(Duration duration) {
    Instant goal = now.plus(duration);
    for (Optional<Pending> next = due(goal); next.isPresent(); next = due(goal)) {
      pending.remove(next.get());
      now = next.get().due().isAfter(now) ? next.get().due() : now;
      next.get().task().run();
    }
    now = goal;
  }

  /** Sets the wall clock only, as an operator or NTP does. */
  public void set(Instant time) {
    now = time;
  }

  public int pendingTimers() {
    return pending.size();
  }

  private Optional<Pending> due(Instant goal) {
    return pending.stream()
        .filter(p -> !p.due().isAfter(goal))
        .min(Comparator.comparing(Pending::due));
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
