package io.connectchat.mock.fault;

import java.time.Duration;

/**
 * One sending of a frame. A frame without a fault is sent as one copy without delay; no copy at all
 * means that it is lost.
 */
public record Copy(Duration delay) {
  static final Copy AT_ONCE = new Copy(Duration.ZERO);

  public boolean isAtOnce() {
    return delay.isZero();
  }
}
