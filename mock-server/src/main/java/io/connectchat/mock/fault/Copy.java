package io.connectchat.mock.fault;

import java.time.Duration;

/**
 * One sending of a frame. A frame without a fault is sent as one copy without delay; no copy at all
 * means that it is lost.
 *
 * @param delay how long it waits; with {@code behind}: at most
 * @param behind how many later chat frames of the socket it lets pass
 */
public record Copy(String text, Duration delay, int behind, Form form) {

  /** What it looks like on the wire. */
  public enum Form {
    TEXT,
    /** As several WebSocket fragments. */
    FRAGMENTED,
    BINARY
  }

  public static Copy asItIs(String text) {
    return new Copy(text, Duration.ZERO, 0, Form.TEXT);
  }

  public boolean isAtOnce() {
    return delay.isZero();
  }

  Copy later(Duration by) {
    return new Copy(text, delay.plus(by), behind, form);
  }

  Copy behind(int frames, Duration atMost) {
    return new Copy(text, delay.plus(atMost), frames, form);
  }

  Copy saying(String other) {
    return new Copy(other, delay, behind, form);
  }

  Copy in(Form other) {
    return new Copy(text, delay, behind, other);
  }
}
