package io.connectchat.harness.gatling;

import io.connectchat.harness.settings.Load;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import scala.collection.AbstractIterator;
import scala.collection.Iterator;
import scala.concurrent.duration.FiniteDuration;

/**
 * When customers come in a capacity search, from its start on: level by level, evenly within each,
 * for as long as the search goes on. Gatling asks for about two seconds ahead, and no further.
 */
final class ArrivalTimes extends AbstractIterator<FiniteDuration> {
  private final Load.Capacity load;
  private final BooleanSupplier goesOn;
  private final Iterator<FiniteDuration> after;
  private int level;
  private long ofLevel;

  /**
   * @param goesOn whether more customers are wanted
   * @param after what comes when no more are
   */
  ArrivalTimes(Load.Capacity load, BooleanSupplier goesOn, Iterator<FiniteDuration> after) {
    this.load = load;
    this.goesOn = goesOn;
    this.after = after;
  }

  /** How many customers a level brings. */
  static long customers(Load.Capacity load, int level) {
    return Math.max(1, Math.round(load.rate(level) * load.hold().toNanos() / 1e9));
  }

  @Override
  public boolean hasNext() {
    return wantsMore() || after.hasNext();
  }

  @Override
  public FiniteDuration next() {
    if (!wantsMore()) {
      if (after.hasNext()) {
        return after.next();
      }
      throw new NoSuchElementException("no more customers");
    }
    long hold = load.hold().toNanos();
    long customers = customers(load, level);
    long nanos = level * hold + (long) ((double) hold * ofLevel / customers);
    if (++ofLevel == customers) {
      level++;
      ofLevel = 0;
    }
    return new FiniteDuration(nanos, TimeUnit.NANOSECONDS);
  }

  private boolean wantsMore() {
    return level < load.levels() && goesOn.getAsBoolean();
  }
}
