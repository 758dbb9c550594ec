package io.connectchat.harness.customer;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import io.netty.util.concurrent.Ticker;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * What the customers of an event loop have to do later. Each has several such things at any time:
 * as timers of Netty they would be objects in a queue that is gone through for each message. Here
 * their times stand side by side in a heap, and Netty has one timer for the first of them. Used on
 * the event loop only.
 */
final class Alarms implements Runnable {
  /** Then it is the turn of sockets again. */
  private static final int MOST_AT_ONCE = 64;

  private final EventLoop loop;
  private final Ticker ticker;
  private final LongSupplier nanos;

  /**
   * A heap: an alarm's place is behind those of (place - 1) / 2, and so on, which are due before.
   */
  private long[] due = new long[16];

  private Alarm[] alarms = new Alarm[due.length];
  private int size;
  private int wanted;
  private ScheduledFuture<?> timer;
  private long timerNanos;
  private boolean ringing;

  /**
   * @param nanos the customers' clock, which need not begin when that of the event loop's timers
   *     does
   */
  Alarms(EventLoop loop, LongSupplier nanos) {
    this.loop = loop;
    this.ticker = loop.ticker();
    this.nanos = nanos;
  }

  /** Something that is to be done at a time. */
  final class Alarm {
    private Runnable act;

    private Alarm(Runnable act) {
      this.act = act;
    }

    /** It is not done any more; of no effect when it was done. */
    void cancel() {
      if (act != null) {
        act = null;
        wanted--;
        if (!ringing) {
          tidy();
        }
      }
    }
  }

  /**
   * Does something at a time of the customers' clock; at once, though not here, when it is past.
   */
  Alarm at(long dueNanos, Runnable act) {
    return after(dueNanos - nanos.getAsLong(), act);
  }

  /** Does something after so many nanoseconds. */
  Alarm after(long delayNanos, Runnable act) {
    long dueNanos = ticker.nanoTime() + Math.max(0, delayNanos);
    Alarm alarm = new Alarm(act);
    if (size == due.length) {
      due = Arrays.copyOf(due, 2 * size);
      alarms = Arrays.copyOf(alarms, 2 * size);
    }
    rise(size++, dueNanos, alarm);
    wanted++;
    if (!ringing) {
      time();
    }
    return alarm;
  }

  /** The timer rings. */
  @Override
  public void run() {
    timer = null;
    ringing = true;
    try {
      // What falls due meanwhile needs no ringing of its own.
      for (int i = 0; i < MOST_AT_ONCE && size > 0 && due[0] - ticker.nanoTime() <= 0; i++) {
        Runnable act = takeFirst();
        if (act != null) {
          act.run();
        }
      }
    } finally {
      ringing = false;
      tidy();
      time();
    }
  }

  /** Where nobody wants anything any more, no timer stays. */
  private void tidy() {
    if (wanted == 0) {
      Arrays.fill(alarms, 0, size, null);
      size = 0;
      stopTimer();
    }
  }

  /** What to do first; null when nobody wants it any more. */
  private Runnable takeFirst() {
    Alarm first = alarms[0];
    Alarm last = alarms[--size];
    alarms[size] = null;
    if (size > 0) {
      sink(due[size], last);
    }
    Runnable act = first.act;
    if (act != null) {
      first.act = null;
      wanted--;
    }
    return act;
  }

  private void rise(int from, long time, Alarm alarm) {
    int place = from;
    while (place > 0 && time - due[place - 1 >>> 1] < 0) {
      int parent = place - 1 >>> 1;
      due[place] = due[parent];
      alarms[place] = alarms[parent];
      place = parent;
    }
    due[place] = time;
    alarms[place] = alarm;
  }

  private void sink(long time, Alarm alarm) {
    int place = 0;
    for (int child = 1; child < size; child = 2 * place + 1) {
      if (child + 1 < size && due[child + 1] - due[child] < 0) {
        child++;
      }
      if (time - due[child] <= 0) {
        break;
      }
      due[place] = due[child];
      alarms[place] = alarms[child];
      place = child;
    }
    due[place] = time;
    alarms[place] = alarm;
  }

  /** Sets the timer for the first, unless it rings by then anyway. */
  private void time() {
    if (size == 0 || timer != null && timerNanos - due[0] <= 0) {
      return;
    }
    stopTimer();
    timerNanos = due[0];
    long left = Math.max(0, timerNanos - ticker.nanoTime());
    timer = loop.schedule(this, left, TimeUnit.NANOSECONDS);
  }

  private void stopTimer() {
    if (timer != null) {
      timer.cancel(false);
      timer = null;
    }
  }
}
