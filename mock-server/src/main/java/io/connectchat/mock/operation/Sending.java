package io.connectchat.mock.operation;

import java.time.Duration;

/**
 * How an answer goes out.
 *
 * @param after how long it waits first
 */
public record Sending(Duration after, Way way) {
  static final Sending AT_ONCE = new Sending(Duration.ZERO, Way.WRITTEN);

  /** What is done with it then. */
  public enum Way {
    WRITTEN,
    /** The client waits in vain. */
    WITHHELD,
    /** The connection is closed. */
    ABORTED
  }
}
