package io.connectchat.harness.customer;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Gives up exchanges that have no answer in time. All have the same time, so they stand in a queue,
 * and one timer for the first of them will do: a timer for each costs more than the rest of it.
 */
final class HttpDeadlines implements Runnable {
  private final EventLoop loop;
  private final LongSupplier nanos;
  private final Duration limit;
  private HttpExchange first;
  private HttpExchange last;
  private boolean timed;

  HttpDeadlines(EventLoop loop, LongSupplier nanos, Duration limit) {
    this.loop = loop;
    this.nanos = nanos;
    this.limit = limit;
  }

  void add(HttpExchange exchange) {
    exchange.deadlineNanos = nanos.getAsLong() + limit.toNanos();
    exchange.before = last;
    if (last == null) {
      first = exchange;
    } else {
      last.after = exchange;
    }
    last = exchange;
    if (!timed) {
      time();
    }
  }

  /** It waits no more; once is enough. */
  void remove(HttpExchange exchange) {
    if (exchange.before == null && first != exchange) {
      return;
    }
    if (exchange.before == null) {
      first = exchange.after;
    } else {
      exchange.before.after = exchange.after;
    }
    if (exchange.after == null) {
      last = exchange.before;
    } else {
      exchange.after.before = exchange.before;
    }
    exchange.before = null;
    exchange.after = null;
  }

  private void time() {
    timed = true;
    long left = first.deadlineNanos - nanos.getAsLong();
    loop.schedule(this, Math.max(0, left), TimeUnit.NANOSECONDS);
  }

  /** The timer rings. */
  @Override
  public void run() {
    timed = false;
    while (first != null && first.deadlineNanos - nanos.getAsLong() <= 0) {
      first.failed("no answer within " + Words.duration(limit));
    }
    if (first != null && !timed) {
      time();
    }
  }
}
