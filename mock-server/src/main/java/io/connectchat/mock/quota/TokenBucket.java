package io.connectchat.mock.quota;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Lets calls pass at a rate, and some at once after a pause. Full at first; exact to the ns. */
final class TokenBucket {
  private static final long TOKEN = 1_000_000_000L;

  private final Clock clock;
  private final Rate rate;
  private long content;
  private Instant filled;

  TokenBucket(Clock clock, Rate rate) {
    this.clock = clock;
    this.rate = rate;
    this.content = capacity();
    this.filled = clock.instant();
  }

  /** Whether a call may pass now. */
  synchronized boolean take() {
    fill(clock.instant());
    if (content < TOKEN) {
      return false;
    }
    content -= TOKEN;
    return true;
  }

  private void fill(Instant now) {
    Duration pause = Duration.between(filled, now);
    if (pause.isNegative()) {
      return; // the clock was set back: no token comes twice
    }
    filled = now;
    // A pause that fills any bucket is counted as no longer, so that nothing overflows.
    long seconds = Math.min(pause.toSeconds(), rate.burst());
    long gained = (seconds * TOKEN + pause.toNanosPart()) * rate.perSecond();
    content = Math.min(capacity(), content + gained);
  }

  private long capacity() {
    return rate.burst() * TOKEN;
  }
}
