package io.connectchat.harness.kit;

import io.connectchat.mock.ConnectChatMock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time that is moved on by a client's script: an hour of a client takes no hour of a test. The
 * machine's own time passes a hundred times slower, so that a busy machine makes no client slow.
 */
final class MovableTime extends Clock {
  private static final int SLOWER = 100;

  private final long begin = System.nanoTime();
  private final Instant beginning = Instant.now();
  private final AtomicLong added = new AtomicLong();

  /** Lets the fake live through this time; what is due on the way happens. */
  void pass(ConnectChatMock fake, Duration time) {
    added.addAndGet(time.toNanos());
    fake.advance(time);
  }

  long nanos() {
    return now(System.nanoTime());
  }

  /** A moment of the machine's, on this clock. */
  long now(long nanos) {
    return (nanos - begin) / SLOWER + added.get();
  }

  /** What a time of the machine's is on this clock. */
  static Duration of(Duration real) {
    return real.dividedBy(SLOWER);
  }

  @Override
  public Instant instant() {
    return beginning.plusNanos(nanos());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("this clock is in UTC");
  }
}
